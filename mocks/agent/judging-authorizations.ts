import { significantText } from '#mocks/codes/handed-over.ts';
import type { Moment } from '#mocks/codes/instant.ts';
import type { Refused } from './activity.ts';
import { refusedOnStandby } from './deployment.ts';
import { type AuthorizationRead, codeRefused, readAuthorization, reservationsOf } from './reading-authorizations.ts';
import { pendingRequest } from './requesting.ts';
import type { InstalledCode, Reserved } from './reservation.ts';
import { runsAfter } from './reserved-use.ts';
import type { Agent } from './state.ts';

/** What a code that may be installed does: it answers the pending request, updates a reservation, or has just updated it. */
export type Judged =
  | { readonly ok: true; readonly does: 'answers'; readonly code: InstalledCode; readonly nonce: string }
  | {
      readonly ok: true;
      readonly does: 'updates' | 'has-updated';
      readonly code: InstalledCode;
      readonly updated: Reserved;
    }
  | Refused;

/** Whether a code may be installed now; what stands against it is looked for in the order of domain.md §5.4. */
export function judgeAuthorization(agent: Agent, text: string, now: Moment): Judged {
  const { registration } = agent;
  const refused = refusedOnStandby(agent);
  if (refused) return refused;
  if (significantText(text) === '') return codeRefused('code-empty', text);
  const request = pendingRequest(agent);
  if (request) {
    const read = inTerm(readAuthorization(agent, text, request.nonce, reservationsOf(agent)), text, now);
    return read.ok ? { ...read, does: 'answers', nonce: request.nonce } : read;
  }
  if (registration.status !== 'reserved') return { ok: false, problem: 'no-reservation-pending' };
  if (registration.code.reservation === 'universal') return { ok: false, problem: 'universal-not-updated' };
  const read = readAuthorization(agent, text, registration.nonce, ['specific']);
  if (!read.ok) return read;
  if (read.code.timestamp < registration.code.timestamp) return codeRefused('code-superseded', text);
  if (read.code.timestamp === registration.code.timestamp) {
    // The answer to the installation may have been lost: the confirmation code is there to be had again.
    if (agent.kept?.code !== 'confirmation') return codeRefused('code-already-installed', text);
    return { ...read, does: 'has-updated', updated: registration };
  }
  const current = inTerm(read, text, now);
  return current.ok ? { ...current, does: 'updates', updated: registration } : current;
}

/** A code is of no use once the terms of all it grants have ended. */
function inTerm(read: AuthorizationRead, text: string, now: Moment): AuthorizationRead {
  const hasEnded =
    read.ok && read.code.reservation === 'specific' && !read.code.licenses.some((each) => runsAfter(each, now));
  return hasEnded ? codeRefused('code-term-ended', text) : read;
}
