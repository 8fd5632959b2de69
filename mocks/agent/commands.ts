import type { Moment } from '#mocks/codes/instant.ts';
import { isStorableAddress } from '#mocks/codes/portal-address.ts';
import { readRegistrationToken, type TokenFault } from '#mocks/codes/registration-token.ts';
import type { ProblemCode } from '#src/contract/problem.ts';
import type { RenewalKind } from '#src/contract/renewals.ts';
import type { Transport } from '#src/contract/settings.ts';
import { byUser, type Note, noting, type Refused, type Taken, type Turn } from './activity.ts';
import { refusedOnStandby } from './deployment.ts';
import type { Heard } from './heard.ts';
import { descriptionOf } from './products/products.ts';
import { isSame } from './settings.ts';
import { followed } from './standing.ts';
import type { Agent, Registered } from './state.ts';
import { registrationTakes } from './timing.ts';

/** Register with a token; `by` is, here and below, the user's name. */
export interface RegisterCommand {
  readonly token: string;
  readonly force: boolean;
  /** The way to the portal, where the product takes it here; without it: directly. */
  readonly transportUrl?: string | undefined;
  readonly by: string;
}
/** Give the registration up. */
export interface DeregisterCommand {
  readonly by: string;
}
/** Renew the authorization or the registration now. */
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
 * Takes a registration on, or refuses it at once: what the state does not allow (agent errors 53, 120 and 40, domain.md
 * §5.3), then what can be told from the token alone. A waiting attempt is replaced.
 */
export function acceptRegistration(agent: Agent, command: RegisterCommand, now: Moment): Taken {
  const { registration } = agent;
  const refused = refusedOnStandby(agent);
  if (refused) return refused;
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
  const registering: Agent = {
    ...agent,
    ...wayTold(agent, command),
    registration: { status: 'registering', attempt, answerDueAt: now + registrationTakes, ...before },
  };
  const actor = byUser(command.by);
  const notes: Note[] = [{ actor, kind: 'registration-requested', result: 'started' }];
  if (registering.revisions !== agent.revisions)
    notes.unshift({ actor, kind: 'transport-changed', result: 'succeeded' });
  return { ok: true, ...noting(followed(agent, registering, now), notes, now) };
}

/** The way to the portal that came with a token, if it is another than before. Products with a dialog for it take none here. */
function wayTold(agent: Agent, { transportUrl }: RegisterCommand): Partial<Pick<Agent, 'transport' | 'revisions'>> {
  if (descriptionOf(agent).reply.capabilities.transport !== 'registration-url') return {};
  const transport: Transport = transportUrl === undefined ? { kind: 'direct' } : { kind: 'gateway', url: transportUrl };
  if (isSame(agent.transport, transport)) return {};
  return { transport, revisions: { ...agent.revisions, transport: agent.revisions.transport + 1 } };
}

/** Whether there is a registration to end or to renew; the others must wait or register first. */
export function needsRegistration(agent: Agent): { readonly ok: true; readonly registered: Registered } | Refused {
  const { registration } = agent;
  if (registration.status === 'registered') return { ok: true, registered: registration };
  return refusedOnStandby(agent) ?? { ok: false, problem: 'not-registered' };
}

/**
 * Gives the registration up. A portal that answered has removed the instance; where one was not reached, or has nothing to do
 * with it, it is still listed, and left behind there (domain.md §1.4).
 */
export function leave(agent: Agent, registered: Registered, heard: Heard<undefined>, by: string, now: Moment): Turn {
  const leftBehind = {
    productInstance: agent.identity.hostName,
    virtualAccount: registered.virtualAccount,
    since: now,
  };
  const isReleased = heard.kind === 'answer';
  const left: Agent = {
    ...agent,
    registration: { status: 'unregistered', since: now, ...(!isReleased && { leftBehind }) },
  };
  const note = isReleased
    ? ({ kind: 'deregistered', result: 'succeeded' } as const)
    : ({ kind: 'deregistered-here-only', result: 'succeeded', reason: heard.reason } as const);
  return noting(followed(agent, left, now), [{ actor: byUser(by), ...note }], now);
}
