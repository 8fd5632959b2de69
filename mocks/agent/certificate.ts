import { noting, type Turn } from './activity.ts';
import { type Heard, type Occasion, removedInPortal, unreachedNotes } from './heard.ts';
import type { Agent, Registered } from './state.ts';
import { certificateTimes, retryAfter } from './timing.ts';

/** The end of a conversation about the identity certificate. */
export function hearCertificate(
  agent: Agent,
  registered: Registered,
  heard: Heard<undefined>,
  occasion: Occasion,
): Turn {
  const { actor, at } = occasion;
  if (heard.kind === 'refusal') return removedInPortal(agent, 'registration-renewal-failed', heard.reason, occasion);
  const { lastFailure: before, ...kept } = registered;
  if (heard.kind === 'unreached') {
    const renewsAt = actor.kind === 'agent' ? at + retryAfter : registered.certificate.renewsAt;
    const lastFailure = { at, reason: heard.reason };
    const registration = { ...kept, lastFailure, certificate: { ...registered.certificate, renewsAt } };
    return noting(
      { ...agent, registration },
      unreachedNotes('registration-renewal-failed', heard.reason, before, occasion),
      at,
    );
  }
  const registration = { ...kept, certificate: certificateTimes(at) };
  return noting({ ...agent, registration }, [{ actor, kind: 'registration-renewed', result: 'succeeded' }], at);
}
