import { activateStandby } from '#mocks/agent/activation.ts';
import { systemActor, userActor } from '#mocks/agent/activity.ts';
import { handleAuthorizationResponse } from '#mocks/agent/authorization.ts';
import { handleCertificateResponse } from '#mocks/agent/certificate.ts';
import { isStandby, standbyRefusal } from '#mocks/agent/deployment.ts';
import { usedLicenses } from '#mocks/agent/licenses.ts';
import type { Trigger } from '#mocks/agent/portal-responses.ts';
import { descriptionOf } from '#mocks/agent/products/products.ts';
import { handleRegistrationResponse } from '#mocks/agent/registration.ts';
import {
  type DeregisterCommand,
  handleDeregistrationResponse,
  type RegisterCommand,
  type RenewCommand,
  requireRegistration,
  startRegistration,
} from '#mocks/agent/registration-commands.ts';
import { registrationOf } from '#mocks/agent/replies.ts';
import {
  type ModeCommand,
  setMeasuredUsage as measureAgent,
  setMode as setAgentMode,
  setTier as setAgentTier,
  setTransport as setAgentTransport,
  type TierCommand,
  type TransportCommand,
} from '#mocks/agent/settings.ts';
import type { Agent, MeasuredUsage, RegisteredState } from '#mocks/agent/state.ts';
import { handleUtilityReportResponse } from '#mocks/agent/utility-report.ts';
import { type EpochMs, toIso } from '#mocks/codes/epoch.ts';
import {
  deregisterInstance,
  registerInstance,
  renewCertificate,
  reportUse,
  takeUtilityReport,
} from '#mocks/cssm/device-api.ts';
import type { StateChanges } from '#mocks/simulator-state.ts';
import { applyChanges, type CommandResult, emptyChanges, mergeChanges, type StateView } from '#mocks/transaction.ts';
import type { ConnectionTest } from '#src/contract/connection-check.ts';
import type { ModeSetting } from '#src/contract/mode.ts';
import type { Deregistration, RegistrationAccepted } from '#src/contract/registration.ts';
import type { Renewal } from '#src/contract/renewals.ts';
import type { Subscription, Transport } from '#src/contract/settings.ts';
import { checkConnection } from './network.ts';
import { callPortal, withAgentUpdate } from './portal-call.ts';

/** The agent's own record in the portal is kept by this UDI; the store fetches it for every step. */
export function ownUdi(agent: Agent): string {
  return `${agent.identity.productIdentifier}:${agent.identity.serialNumber}`;
}

/** Register with a token: the attempt is taken on, and `answerRegistration` tells how it goes on. */
export function register(view: StateView, command: RegisterCommand, now: EpochMs): CommandResult<RegistrationAccepted> {
  const result = startRegistration(view.world.agent, command, now);
  if (!result.ok) return result;
  return {
    ok: true,
    changes: withAgentUpdate(view.world, result),
    value: { registration: registrationOf(result.agent) },
  };
}

/** What comes of an attempt to register at this moment: the portal's answer, or none. */
export function answerRegistration(view: StateView, at: EpochMs): StateChanges {
  const { agent } = view.world;
  const { registration } = agent;
  if (registration.status !== 'registering' && registration.status !== 'retrying') return emptyChanges(view.world);
  const { attempt } = registration;
  const { hostName: name, productIdentifier, serialNumber, uuid } = agent.identity;
  const { token, force } = attempt;
  const { productType } = descriptionOf(agent);
  const postPaid = agent.mode.mode === 'post-paid';
  const inUse = usedLicenses(agent);
  const availabilityTags = alternativeTags(agent);
  const device = { name, productType, productIdentifier, serialNumber, uuid };
  const request = { token, force, ...device, postPaid, inUse, availabilityTags };
  return callPortal(
    view,
    at,
    ({ cssm, instance }) => registerInstance(cssm, instance(ownUdi(agent)), request, at),
    (latestAgent, response) => handleRegistrationResponse(latestAgent, attempt, response, at),
  );
}

/** Deregister. What the portal cannot be told stays behind there. */
export function deregister(view: StateView, command: DeregisterCommand, now: EpochMs): CommandResult<Deregistration> {
  const { world } = view;
  const check = requireRegistration(world.agent);
  if (!check.ok) return check;
  const { agent } = world;
  const changes = callPortal(
    view,
    now,
    ({ cssm, instance }) => deregisterInstance(cssm, instance(ownUdi(agent)), now),
    (latestAgent, response) => handleDeregistrationResponse(latestAgent, check.registered, response, command.by, now),
  );
  const { registration } = changes.world.agent;
  const isLeftBehind = registration.status === 'unregistered' && registration.staleRegistration !== undefined;
  return { ok: true, changes, value: { outcome: isLeftBehind ? 'here-only' : 'released' } };
}

/** Renew by hand. A failure is an answer, and says why. */
export function renew(view: StateView, command: RenewCommand, now: EpochMs): CommandResult<Renewal> {
  const check = requireRegistration(view.world.agent);
  if (!check.ok) return check;
  const trigger = { actor: userActor(command.by), at: now };
  const renewal = command.kind === 'authorization' ? renewAuthorization : renewRegistration;
  const changes = renewal(view, check.registered, trigger);
  const failed = changes.activity.find(({ result }) => result === 'failed');
  const when = { kind: command.kind, at: toIso(now) };
  return {
    ok: true,
    changes,
    value: failed?.reason ? { outcome: 'failed', ...when, reason: failed.reason } : { outcome: 'succeeded', ...when },
  };
}

/** The agent reports its use and hears how it stands. */
export function renewAuthorization(view: StateView, registered: RegisteredState, trigger: Trigger): StateChanges {
  const { agent } = view.world;
  return callPortal(
    view,
    trigger.at,
    ({ cssm, instance }) =>
      reportUse(cssm, instance(ownUdi(agent)), usedLicenses(agent), trigger.at, alternativeTags(agent)),
    (latestAgent, response) => handleAuthorizationResponse(latestAgent, registered, response, trigger),
  );
}

/** The agent reports use that is paid for afterwards. */
export function reportUtility(view: StateView, registered: RegisteredState, at: EpochMs): StateChanges {
  const { agent } = view.world;
  return callPortal(
    view,
    at,
    ({ cssm, instance }) => takeUtilityReport(cssm, instance(ownUdi(agent)), usedLicenses(agent), at),
    (latestAgent, response) => handleUtilityReportResponse(latestAgent, registered, response, at),
  );
}

/** The agent asks for a new identity certificate. */
export function renewRegistration(view: StateView, registered: RegisteredState, trigger: Trigger): StateChanges {
  const { agent } = view.world;
  return callPortal(
    view,
    trigger.at,
    ({ cssm, instance }) => renewCertificate(cssm, instance(ownUdi(agent)), trigger.at),
    (latestAgent, response) => handleCertificateResponse(latestAgent, registered, response, trigger),
  );
}

/** Tries a way to the portal, saved or not. Nothing is changed, and nothing noted. */
export function testConnection(
  { world }: StateView,
  transport: Transport,
  now: EpochMs,
): CommandResult<ConnectionTest> {
  const refusal = standbyRefusal(world.agent);
  if (refusal) return refusal;
  const checks = checkConnection(transport, world.line);
  return { ok: true, changes: emptyChanges(world), value: { testedAt: toIso(now), checks } };
}

/** Sets how the portal is reached; it takes effect with the next conversation. */
export function setTransport(view: StateView, command: TransportCommand, now: EpochMs): CommandResult<Transport> {
  const result = setAgentTransport(view.world.agent, command, now);
  return result.ok ? { ok: true, changes: withAgentUpdate(view.world, result), value: result.agent.transport } : result;
}

/** Chooses how the product pays. */
export function setMode(view: StateView, command: ModeCommand, now: EpochMs): CommandResult<ModeSetting> {
  const result = setAgentMode(view.world.agent, command, now);
  return result.ok ? { ok: true, changes: withAgentUpdate(view.world, result), value: result.agent.mode } : result;
}

/** Chooses the feature package. A registered product reports at once what it counts from now on. */
export function setTier(view: StateView, command: TierCommand, now: EpochMs): CommandResult<Subscription> {
  const result = setAgentTier(view.world.agent, command, now);
  if (!result.ok) return result;
  const changes = withImmediateReport(view, withAgentUpdate(view.world, result), now);
  return { ok: true, changes, value: { tier: result.agent.tier } };
}

/** What the product counts has changed by itself; a registered product reports it at once. */
export function measure(view: StateView, measured: MeasuredUsage, now: EpochMs): StateChanges {
  const { world } = view;
  return withImmediateReport(view, withAgentUpdate(world, measureAgent(world.agent, measured, now)), now);
}

/** A standby cluster takes over. That of a product that does not stand by is the caller's mistake, and an error. */
export function activate({ world }: StateView, now: EpochMs): StateChanges {
  if (!isStandby(world.agent)) throw new Error('Only a cluster on standby can be made active.');
  return withAgentUpdate(world, activateStandby(world.agent, now));
}

/** Once something else is in use than before, a registered product tells the portal. */
function withImmediateReport(view: StateView, changes: StateChanges, now: EpochMs): StateChanges {
  const { agent } = changes.world;
  const { registration } = agent;
  if (registration.status !== 'registered' || isSameUse(view.world.agent, agent)) return changes;
  return mergeChanges(
    changes,
    renewAuthorization(applyChanges(view, changes), registration, { actor: systemActor, at: now }),
  );
}

/** The licences that could be chosen instead of those in use: the account is asked what is left of them. */
function alternativeTags(agent: Agent): readonly string[] {
  const right = descriptionOf(agent).otherTier?.(agent);
  return right ? [right.tag] : [];
}

function isSameUse(before: Agent, after: Agent): boolean {
  const [left, right] = [Object.entries(usedLicenses(before)), usedLicenses(after)];
  return left.length === Object.keys(right).length && left.every(([tag, count]) => right[tag] === count);
}
