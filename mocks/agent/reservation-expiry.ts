import { lastDayBefore } from '#mocks/codes/calendar-date.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { type AgentUpdate, systemActor, withActivity } from './activity.ts';
import { complianceDrafts } from './authorization.ts';
import { withDerivedState } from './derived-state.ts';
import { nextTermEnd } from './reservation-coverage.ts';
import type { Agent } from './state.ts';

/** Ends a reserved term: its quantity is no longer reserved. */
export function endReservedTerms(agent: Agent, at: EpochMs): AgentUpdate {
  const { registration } = agent;
  if (registration.status !== 'reserved') return { agent, activity: [] };
  const next = withDerivedState(agent, { ...agent, registration: { ...registration, termsSeenAt: at } }, at);
  const endedOn = lastDayBefore(nextTermEnd(registration) ?? at);
  const note = { actor: systemActor, kind: 'reservation-term-ended', result: 'observed', endedOn } as const;
  return withActivity(next, [note, ...complianceDrafts(agent, next, at)], at);
}

/** Lapses a reservation after 90 days of over-use: evaluation continues with its remaining days (S4 ch. 5). */
export function lapseReservation(agent: Agent, at: EpochMs): AgentUpdate {
  const { registration } = agent;
  if (registration.status !== 'reserved') return { agent, activity: [] };
  const next = withDerivedState(agent, { ...agent, registration: { ...registration, lapsedAt: at } }, at);
  return withActivity(next, [{ actor: systemActor, kind: 'reservation-lapsed', result: 'observed' }], at);
}
