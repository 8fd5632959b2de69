import type { EpochMs } from '#mocks/codes/epoch.ts';
import { isStorableAddress } from '#mocks/codes/portal-address.ts';
import { readRegistrationToken, type TokenFault } from '#mocks/codes/registration-token.ts';
import type { ProblemCode } from '#src/contract/problem.ts';
import type { RenewalKind } from '#src/contract/renewals.ts';
import type { Transport } from '#src/contract/settings.ts';
import {
  type ActivityDraft,
  type AgentCommandResult,
  type AgentRefusal,
  type AgentUpdate,
  userActor,
  withActivity,
} from './activity.ts';
import { standbyRefusal } from './deployment.ts';
import { withDerivedState } from './derived-state.ts';
import type { PortalResponse } from './portal-responses.ts';
import { descriptionOf } from './products/products.ts';
import { registrationDuration } from './schedule.ts';
import { isDeepEqual } from './settings.ts';
import type { Agent, RegisteredState } from './state.ts';

/** Registers with a token. Here and below `by` is the user's name. */
export interface RegisterCommand {
  readonly token: string;
  readonly force: boolean;
  /** URL of the gateway to the portal, for products that set it on registration; `undefined` for direct access. */
  readonly transportUrl?: string | undefined;
  readonly by: string;
}
/** Deregisters the product. */
export interface DeregisterCommand {
  readonly by: string;
}
/** Renews the authorization or the registration now. */
export interface RenewCommand {
  readonly kind: RenewalKind;
  readonly by: string;
}

const tokenProblems: Readonly<Record<TokenFault, ProblemCode>> = {
  empty: 'token-empty',
  'not-a-token': 'token-not-recognised',
  damaged: 'token-damaged',
};

/**
 * Starts a registration, or refuses it at once: first for what the product cannot do, then for the present state (agent
 * errors 53, 120 and 40, domain.md §5.3), then for the form of the token. A waiting attempt is replaced.
 */
export function startRegistration(agent: Agent, command: RegisterCommand, now: EpochMs): AgentCommandResult {
  const { registration } = agent;
  if (command.transportUrl !== undefined && !takesTransportUrl(agent)) {
    return { ok: false, problem: 'not-supported', field: 'transportUrl' };
  }
  const refusal = standbyRefusal(agent);
  if (refusal) return refusal;
  if (registration.status === 'registering') return { ok: false, problem: 'registration-in-progress' };
  if (registration.status === 'reservation-pending') return { ok: false, problem: 'reservation-pending' };
  if (registration.status === 'reserved') return { ok: false, problem: 'already-reserved' };
  if (registration.status === 'registered' && !command.force) return { ok: false, problem: 'already-registered' };
  if (command.transportUrl !== undefined && !isStorableAddress(command.transportUrl)) {
    return { ok: false, problem: 'invalid-request', field: 'transportUrl' };
  }
  const reading = readRegistrationToken(command.token);
  if (!reading.ok) return { ok: false, problem: tokenProblems[reading.fault], field: 'token' };
  const attempt = { token: reading.canonical, force: command.force, startedAt: now };
  const before = registration.status === 'registered' ? { before: registration } : {};
  const next: Agent = {
    ...agent,
    ...announcedTransport(agent, command),
    registration: { status: 'registering', attempt, answerDueAt: now + registrationDuration, ...before },
  };
  const actor = userActor(command.by);
  const drafts: ActivityDraft[] = [{ actor, kind: 'registration-requested', result: 'started' }];
  if (next.revisions !== agent.revisions) drafts.unshift({ actor, kind: 'transport-changed', result: 'succeeded' });
  return { ok: true, ...withActivity(withDerivedState(agent, next, now), drafts, now) };
}

const takesTransportUrl = (agent: Agent) => descriptionOf(agent).reply.capabilities.transport === 'registration-url';

/** The transport given with a token, if it differs from the present one. Products with a transport dialog keep theirs. */
function announcedTransport(
  agent: Agent,
  { transportUrl }: RegisterCommand,
): Partial<Pick<Agent, 'transport' | 'revisions'>> {
  if (!takesTransportUrl(agent)) return {};
  const transport: Transport = transportUrl === undefined ? { kind: 'direct' } : { kind: 'gateway', url: transportUrl };
  if (isDeepEqual(agent.transport, transport)) return {};
  return { transport, revisions: { ...agent.revisions, transport: agent.revisions.transport + 1 } };
}

/** Returns the registration to end or renew, or a refusal if the product is not registered. */
export function requireRegistration(
  agent: Agent,
): { readonly ok: true; readonly registered: RegisteredState } | AgentRefusal {
  const { registration } = agent;
  if (registration.status === 'registered') return { ok: true, registered: registration };
  return standbyRefusal(agent) ?? { ok: false, problem: 'not-registered' };
}

/**
 * Deregisters the product. If the portal answered, it has removed the instance; if it refused or was unreachable, the
 * instance is still listed there as a stale registration (domain.md §1.4).
 */
export function handleDeregistrationResponse(
  agent: Agent,
  registered: RegisteredState,
  response: PortalResponse<undefined>,
  by: string,
  now: EpochMs,
): AgentUpdate {
  const staleRegistration = {
    productInstance: agent.identity.hostName,
    virtualAccount: registered.virtualAccount,
    since: now,
  };
  const isReleased = response.kind === 'answer';
  const next: Agent = {
    ...agent,
    registration: { status: 'unregistered', since: now, ...(!isReleased && { staleRegistration }) },
  };
  const note = isReleased
    ? ({ kind: 'deregistered', result: 'succeeded' } as const)
    : ({ kind: 'deregistered-locally', result: 'succeeded', reason: response.reason } as const);
  return withActivity(withDerivedState(agent, next, now), [{ actor: userActor(by), ...note }], now);
}
