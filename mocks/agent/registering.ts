import type { Moment } from '#mocks/codes/instant.ts';
import { byAgent, type Note, noting, type Turn } from './activity.ts';
import { type AuthorizationAnswer, authorizationOf, complianceNotes } from './authorizing.ts';
import { failed, type Heard } from './heard.ts';
import { followed, registrationInForce } from './standing.ts';
import type { Agent, Attempt, Failure, Registered, Registration } from './state.ts';
import { certificateTimes, retryAfter, utilityReportsEvery } from './timing.ts';

/** What the portal answers a product it has registered. */
export type RegistrationAnswer = AuthorizationAnswer & { readonly exportControlled: boolean };

/**
 * A registration's end, or its next attempt when the portal was not reached. The token goes with the attempt. A product
 * that is registered already stays so, and does not try again by itself.
 */
export function hearRegistration(agent: Agent, attempt: Attempt, heard: Heard<RegistrationAnswer>, at: Moment): Turn {
  if (heard.kind === 'answer') return registered(agent, heard.answer, at);
  const { reason } = heard;
  const lastFailure = { at, reason };
  const kind = heard.kind === 'refusal' ? 'registration-refused' : 'registration-attempt-failed';
  const became = { ...agent, registration: afterFailure(agent, attempt, heard.kind, lastFailure) };
  return noting(followed(agent, became, at), isRepeated(agent, lastFailure) ? [] : [failed(byAgent, kind, reason)], at);
}

function registered(agent: Agent, answer: RegistrationAnswer, at: Moment): Turn {
  const { exportControlled, smartAccount, virtualAccount } = answer;
  const registration: Registered = {
    status: 'registered',
    registeredAt: at,
    smartAccount,
    virtualAccount,
    exportControlled,
    certificate: certificateTimes(at),
    authorization: authorizationOf(agent, answer, at),
    ...(agent.mode.mode === 'post-paid' && { utility: { nextReportAt: at + utilityReportsEvery } }),
  };
  const became = followed(agent, { ...agent, registration }, at);
  const notes: Note[] = [{ actor: byAgent, kind: 'registered', result: 'succeeded' }];
  return noting(became, [...notes, ...complianceNotes(agent, became, at)], at);
}

function afterFailure(
  agent: Agent,
  attempt: Attempt,
  kind: 'refusal' | 'unreached',
  lastFailure: Failure,
): Registration {
  const before = registrationInForce(agent);
  if (before) return { ...before, lastFailure };
  if (kind === 'refusal') return { status: 'failed', lastFailure };
  return { status: 'retrying', attempt, lastFailure, nextAttemptAt: lastFailure.at + retryAfter };
}

/** Whether a waiting attempt failed again as it did the last time: that is no news. */
function isRepeated({ registration }: Agent, { reason }: Failure): boolean {
  return registration.status === 'retrying' && registration.lastFailure.reason.code === reason.code;
}
