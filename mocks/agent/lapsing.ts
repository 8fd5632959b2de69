import { lastDayBefore } from '#mocks/codes/calendar-date.ts';
import type { Moment } from '#mocks/codes/instant.ts';
import { byAgent, noting, type Turn } from './activity.ts';
import { complianceNotes } from './authorizing.ts';
import { nextTermEnd } from './reserved-use.ts';
import { followed } from './standing.ts';
import type { Agent } from './state.ts';

/** A term of what is reserved has ended: what it held is reserved no more. */
export function endReservedTerms(agent: Agent, at: Moment): Turn {
  const { registration } = agent;
  if (registration.status !== 'reserved') return { agent, activity: [] };
  const ended = followed(agent, { ...agent, registration: { ...registration, termsSeenAt: at } }, at);
  const endedOn = lastDayBefore(nextTermEnd(registration) ?? at);
  const note = { actor: byAgent, kind: 'reservation-term-ended', result: 'noticed', endedOn } as const;
  return noting(ended, [note, ...complianceNotes(agent, ended, at)], at);
}

/** The reservation has been over-used for 90 days: evaluation goes on with the days it had left (S4 ch. 5). */
export function lapseReservation(agent: Agent, at: Moment): Turn {
  const { registration } = agent;
  if (registration.status !== 'reserved') return { agent, activity: [] };
  const lapsed = followed(agent, { ...agent, registration: { ...registration, lapsedAt: at } }, at);
  return noting(lapsed, [{ actor: byAgent, kind: 'reservation-lapsed', result: 'noticed' }], at);
}
