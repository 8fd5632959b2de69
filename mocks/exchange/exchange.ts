import { activated } from '#mocks/agent/activating.ts';
import { byAgent, byUser } from '#mocks/agent/activity.ts';
import { hearAuthorization } from '#mocks/agent/authorizing.ts';
import { hearCertificate } from '#mocks/agent/certificate.ts';
import {
  acceptRegistration,
  type DeregisterCommand,
  leave,
  needsRegistration,
  type RegisterCommand,
  type RenewCommand,
} from '#mocks/agent/commands.ts';
import { isStandby, refusedOnStandby } from '#mocks/agent/deployment.ts';
import type { Occasion } from '#mocks/agent/heard.ts';
import { usedLicenses } from '#mocks/agent/licenses.ts';
import { descriptionOf } from '#mocks/agent/products/products.ts';
import { hearRegistration } from '#mocks/agent/registering.ts';
import { registrationOf } from '#mocks/agent/replies.ts';
import {
  type ModeCommand,
  measure as measureAgent,
  setMode as setAgentMode,
  setTier as setAgentTier,
  setTransport as setAgentTransport,
  type TierCommand,
  type TransportCommand,
} from '#mocks/agent/settings.ts';
import type { Agent, Measured, Registered } from '#mocks/agent/state.ts';
import { hearUtilityReport } from '#mocks/agent/utility.ts';
import { instantOf, type Moment } from '#mocks/codes/instant.ts';
import {
  deregisterInstance,
  registerInstance,
  renewCertificate,
  reportUse,
  takeUtilityReport,
} from '#mocks/cssm/conversations.ts';
import { after, inOrder, noChanges, type Step, type View } from '#mocks/step.ts';
import type { Changes } from '#mocks/world.ts';
import type { ConnectionTest } from '#src/contract/connection-test.ts';
import type { ModeSetting } from '#src/contract/mode.ts';
import type { Deregistration, RegistrationAccepted } from '#src/contract/registration.ts';
import type { Renewal } from '#src/contract/renewals.ts';
import type { Subscription, Transport } from '#src/contract/settings.ts';
import { converse, withTurn } from './conversation.ts';
import { tryConnection } from './line.ts';

/** The agent's own record in the portal is kept by this UDI; the store fetches it for every step. */
export function ownUdi(agent: Agent): string {
  return `${agent.identity.productIdentifier}:${agent.identity.serialNumber}`;
}

/** Register with a token: the attempt is taken on, and `answerRegistration` tells how it goes on. */
export function register(view: View, command: RegisterCommand, now: Moment): Step<RegistrationAccepted> {
  const taken = acceptRegistration(view.world.agent, command, now);
  if (!taken.ok) return taken;
  return { ok: true, changes: withTurn(view.world, taken), value: { registration: registrationOf(taken.agent) } };
}

/** What comes of an attempt to register at this moment: the portal's answer, or none. */
export function answerRegistration(view: View, at: Moment): Changes {
  const { agent } = view.world;
  const { registration } = agent;
  if (registration.status !== 'registering' && registration.status !== 'retrying') return noChanges(view.world);
  const { attempt } = registration;
  const { hostName: name, productIdentifier, serialNumber, uuid } = agent.identity;
  const { token, force } = attempt;
  const { productType } = descriptionOf(agent);
  const postPaid = agent.mode.mode === 'post-paid';
  const inUse = usedLicenses(agent);
  const asksAbout = otherLicenses(agent);
  const device = { name, productType, productIdentifier, serialNumber, uuid };
  const asked = { token, force, ...device, postPaid, inUse, asksAbout };
  return converse(
    view,
    at,
    ({ cssm, instance }) => registerInstance(cssm, instance(ownUdi(agent)), asked, at),
    (hearing, heard) => hearRegistration(hearing, attempt, heard, at),
  );
}

/** Deregister. What the portal cannot be told stays behind there. */
export function deregister(view: View, command: DeregisterCommand, now: Moment): Step<Deregistration> {
  const { world } = view;
  const needed = needsRegistration(world.agent);
  if (!needed.ok) return needed;
  const { agent } = world;
  const changes = converse(
    view,
    now,
    ({ cssm, instance }) => deregisterInstance(cssm, instance(ownUdi(agent)), now),
    (hearing, heard) => leave(hearing, needed.registered, heard, command.by, now),
  );
  const { registration } = changes.world.agent;
  const isLeftBehind = registration.status === 'unregistered' && registration.leftBehind !== undefined;
  return { ok: true, changes, value: { outcome: isLeftBehind ? 'here-only' : 'released' } };
}

/** Renew by hand. A failure is an answer, and says why. */
export function renew(view: View, command: RenewCommand, now: Moment): Step<Renewal> {
  const needed = needsRegistration(view.world.agent);
  if (!needed.ok) return needed;
  const occasion = { actor: byUser(command.by), at: now };
  const talk = command.kind === 'authorization' ? renewAuthorization : renewRegistration;
  const changes = talk(view, needed.registered, occasion);
  const failed = changes.activity.find(({ result }) => result === 'failed');
  const when = { kind: command.kind, at: instantOf(now) };
  return {
    ok: true,
    changes,
    value: failed?.reason ? { outcome: 'failed', ...when, reason: failed.reason } : { outcome: 'succeeded', ...when },
  };
}

/** The agent reports its use and hears how it stands. */
export function renewAuthorization(view: View, registered: Registered, occasion: Occasion): Changes {
  const { agent } = view.world;
  return converse(
    view,
    occasion.at,
    ({ cssm, instance }) =>
      reportUse(cssm, instance(ownUdi(agent)), usedLicenses(agent), occasion.at, otherLicenses(agent)),
    (hearing, heard) => hearAuthorization(hearing, registered, heard, occasion),
  );
}

/** The agent reports use that is paid for afterwards. */
export function reportUtility(view: View, registered: Registered, at: Moment): Changes {
  const { agent } = view.world;
  return converse(
    view,
    at,
    ({ cssm, instance }) => takeUtilityReport(cssm, instance(ownUdi(agent)), usedLicenses(agent), at),
    (hearing, heard) => hearUtilityReport(hearing, registered, heard, at),
  );
}

/** The agent asks for a new identity certificate. */
export function renewRegistration(view: View, registered: Registered, occasion: Occasion): Changes {
  const { agent } = view.world;
  return converse(
    view,
    occasion.at,
    ({ cssm, instance }) => renewCertificate(cssm, instance(ownUdi(agent)), occasion.at),
    (hearing, heard) => hearCertificate(hearing, registered, heard, occasion),
  );
}

/** Tries a way to the portal, saved or not. Nothing is changed, and nothing noted. */
export function testConnection({ world }: View, transport: Transport, now: Moment): Step<ConnectionTest> {
  const refused = refusedOnStandby(world.agent);
  if (refused) return refused;
  const checks = tryConnection(transport, world.line);
  return { ok: true, changes: noChanges(world), value: { testedAt: instantOf(now), checks } };
}

/** Sets how the portal is reached; it takes effect with the next conversation. */
export function setTransport(view: View, command: TransportCommand, now: Moment): Step<Transport> {
  const taken = setAgentTransport(view.world.agent, command, now);
  return taken.ok ? { ok: true, changes: withTurn(view.world, taken), value: taken.agent.transport } : taken;
}

/** Chooses how the product pays. */
export function setMode(view: View, command: ModeCommand, now: Moment): Step<ModeSetting> {
  const taken = setAgentMode(view.world.agent, command, now);
  return taken.ok ? { ok: true, changes: withTurn(view.world, taken), value: taken.agent.mode } : taken;
}

/** Chooses the feature package. A registered product reports at once what it counts from now on. */
export function setTier(view: View, command: TierCommand, now: Moment): Step<Subscription> {
  const taken = setAgentTier(view.world.agent, command, now);
  if (!taken.ok) return taken;
  const changes = reportedAtOnce(view, withTurn(view.world, taken), now);
  return { ok: true, changes, value: { tier: taken.agent.tier } };
}

/** What the product counts has changed by itself; a registered product reports it at once. */
export function measure(view: View, measured: Measured, now: Moment): Changes {
  const { world } = view;
  return reportedAtOnce(view, withTurn(world, measureAgent(world.agent, measured, now)), now);
}

/** A standby cluster takes over. That of a product that does not stand by is the caller's mistake, and an error. */
export function activate({ world }: View, now: Moment): Changes {
  if (!isStandby(world.agent)) throw new Error('Only a cluster on standby can be made active.');
  return withTurn(world, activated(world.agent, now));
}

/** Once something else is in use than before, a registered product tells the portal. */
function reportedAtOnce(view: View, changes: Changes, now: Moment): Changes {
  const { agent } = changes.world;
  const { registration } = agent;
  if (registration.status !== 'registered' || isSameUse(view.world.agent, agent)) return changes;
  return inOrder(changes, renewAuthorization(after(view, changes), registration, { actor: byAgent, at: now }));
}

/** The licences that could be chosen instead of those in use: the account is asked what is left of them. */
function otherLicenses(agent: Agent): readonly string[] {
  const other = descriptionOf(agent).otherTier?.(agent);
  return other ? [other.tag] : [];
}

function isSameUse(before: Agent, after: Agent): boolean {
  const [one, other] = [Object.entries(usedLicenses(before)), usedLicenses(after)];
  return one.length === Object.keys(other).length && one.every(([tag, count]) => other[tag] === count);
}
