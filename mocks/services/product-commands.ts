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

/** Returns the UDI of the agent's own product instance in the portal; the store fetches it for every command. */
export function ownUdi(agent: Agent): string {
  return `${agent.identity.productIdentifier}:${agent.identity.serialNumber}`;
}

/** Starts a registration with a token; `answerRegistration` completes it when the response is due. */
export function register(view: StateView, command: RegisterCommand, now: EpochMs): CommandResult<RegistrationAccepted> {
  const result = startRegistration(view.world.agent, command, now);
  if (!result.ok) return result;
  return {
    ok: true,
    changes: withAgentUpdate(view.world, result),
    value: { registration: registrationOf(result.agent) },
  };
}

/** Sends the pending registration request and handles its response or failure. */
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

/** Deregisters the product. If the portal is unreachable, the product instance stays registered there. */
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

/** Renews authorization or registration at a user's request. A failed renewal is a value with its reason. */
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

/** Reports the usage to the portal, and records the authorization status from its response. */
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

/** Reports usage that is paid for afterwards (post-paid mode). */
export function reportUtility(view: StateView, registered: RegisteredState, at: EpochMs): StateChanges {
  const { agent } = view.world;
  return callPortal(
    view,
    at,
    ({ cssm, instance }) => takeUtilityReport(cssm, instance(ownUdi(agent)), usedLicenses(agent), at),
    (latestAgent, response) => handleUtilityReportResponse(latestAgent, registered, response, at),
  );
}

/** Requests a new identity certificate. */
export function renewRegistration(view: StateView, registered: RegisteredState, trigger: Trigger): StateChanges {
  const { agent } = view.world;
  return callPortal(
    view,
    trigger.at,
    ({ cssm, instance }) => renewCertificate(cssm, instance(ownUdi(agent)), trigger.at),
    (latestAgent, response) => handleCertificateResponse(latestAgent, registered, response, trigger),
  );
}

/** Checks the connection to the portal with this transport, saved or not. Changes nothing. */
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

/** Sets the transport; it takes effect with the next request to the portal. */
export function setTransport(view: StateView, command: TransportCommand, now: EpochMs): CommandResult<Transport> {
  const result = setAgentTransport(view.world.agent, command, now);
  return result.ok ? { ok: true, changes: withAgentUpdate(view.world, result), value: result.agent.transport } : result;
}

/** Sets the licensing mode. */
export function setMode(view: StateView, command: ModeCommand, now: EpochMs): CommandResult<ModeSetting> {
  const result = setAgentMode(view.world.agent, command, now);
  return result.ok ? { ok: true, changes: withAgentUpdate(view.world, result), value: result.agent.mode } : result;
}

/** Sets the subscription tier. A registered product reports the changed usage immediately. */
export function setTier(view: StateView, command: TierCommand, now: EpochMs): CommandResult<Subscription> {
  const result = setAgentTier(view.world.agent, command, now);
  if (!result.ok) return result;
  const changes = withImmediateReport(view, withAgentUpdate(view.world, result), now);
  return { ok: true, changes, value: { tier: result.agent.tier } };
}

/** Sets the measured usage. A registered product reports the change immediately. */
export function measure(view: StateView, measured: MeasuredUsage, now: EpochMs): StateChanges {
  const { world } = view;
  return withImmediateReport(view, withAgentUpdate(world, measureAgent(world.agent, measured, now)), now);
}

/** Activates a standby cluster. Throws when the product is not on standby. */
export function activate({ world }: StateView, now: EpochMs): StateChanges {
  if (!isStandby(world.agent)) throw new Error('Only a cluster on standby can be made active.');
  return withAgentUpdate(world, activateStandby(world.agent, now));
}

/** Adds a usage report to the changes when a registered product's usage has changed. */
function withImmediateReport(view: StateView, changes: StateChanges, now: EpochMs): StateChanges {
  const { agent } = changes.world;
  const { registration } = agent;
  if (registration.status !== 'registered' || isSameUse(view.world.agent, agent)) return changes;
  return mergeChanges(
    changes,
    renewAuthorization(applyChanges(view, changes), registration, { actor: systemActor, at: now }),
  );
}

/** Returns the license tags of the tier not in use; the portal reports their availability. */
function alternativeTags(agent: Agent): readonly string[] {
  const right = descriptionOf(agent).otherTier?.(agent);
  return right ? [right.tag] : [];
}

function isSameUse(before: Agent, after: Agent): boolean {
  const [left, right] = [Object.entries(usedLicenses(before)), usedLicenses(after)];
  return left.length === Object.keys(right).length && left.every(([tag, count]) => right[tag] === count);
}
