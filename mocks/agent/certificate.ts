import { type AgentUpdate, withActivity } from './activity.ts';
import { handleRemovalInPortal, type PortalResponse, type Trigger, unreachableDrafts } from './portal-responses.ts';
import { certificateTimes, retryInterval } from './schedule.ts';
import type { Agent, RegisteredState } from './state.ts';

/** Applies the portal's response to a renewal of the identity certificate. */
export function handleCertificateResponse(
  agent: Agent,
  registered: RegisteredState,
  response: PortalResponse<undefined>,
  trigger: Trigger,
): AgentUpdate {
  const { actor, at } = trigger;
  if (response.kind === 'refusal')
    return handleRemovalInPortal(agent, 'registration-renewal-failed', response.reason, trigger);
  const { lastFailure: before, ...rest } = registered;
  if (response.kind === 'unreachable') {
    const renewsAt = actor.kind === 'agent' ? at + retryInterval : registered.certificate.renewsAt;
    const lastFailure = { at, reason: response.reason };
    const registration = { ...rest, lastFailure, certificate: { ...registered.certificate, renewsAt } };
    return withActivity(
      { ...agent, registration },
      unreachableDrafts('registration-renewal-failed', response.reason, before, trigger),
      at,
    );
  }
  const registration = { ...rest, certificate: certificateTimes(at) };
  return withActivity({ ...agent, registration }, [{ actor, kind: 'registration-renewed', result: 'succeeded' }], at);
}
