import { descriptionOf } from '#mocks/agent/products/products.ts';
import type { MeasuredUsage, ProductKind, SensorCounts } from '#mocks/agent/state.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import type { TokenRequest } from '#mocks/cssm/account-commands.ts';
import { registerInstance } from '#mocks/cssm/device-api.ts';
import { createToken, lapse, revokeToken } from '#mocks/services/portal-account.ts';
import { reachablePortal } from '#mocks/services/portal-call.ts';
import { onPremPortal } from '#mocks/services/portals.ts';
import { measure, ownUdi, register, setMode, setTransport } from '#mocks/services/product-commands.ts';
import type { Network } from '#mocks/simulator-state.ts';
import { emptyChanges, type PortalCommandResult, type StateView } from '#mocks/transaction.ts';
import type { ModeSetting } from '#src/contract/mode.ts';
import type { Transport } from '#src/contract/settings.ts';
import { expectChanges, type SeedCommand } from './replay.ts';

const minute = 60_000;
const hour = 60 * minute;

/** The administrator of the product in every scenario. */
export const user = 'admin';
/** Number of components that a Center counts (screens.md §5). */
export const components = 31;
/** The measured usage of a Center (components) and of a cluster (workloads, endpoints). */
const counts = { components, workloads: 420, endpoints: 1300 };

/** Runs a command at this time. Throws if the command is refused. */
export function commandAt(
  at: EpochMs,
  step: (view: StateView, now: EpochMs) => PortalCommandResult<unknown>,
): SeedCommand {
  return { at, run: (view, now) => expectChanges(step(view, now)) };
}

/** Changes the measured usage from this time on. */
export function usageAt(at: EpochMs, change: Partial<MeasuredUsage>): SeedCommand {
  return { at, run: (view, now) => measure(view, { ...view.world.agent.measured, ...change }, now) };
}

/** Runs Subscriber rules on these sensors from this time on. */
function subscriberRulesAt(at: EpochMs, sensors: Partial<SensorCounts>): SeedCommand {
  return {
    at,
    run: (view, now) => {
      const { measured } = view.world.agent;
      return measure(view, { ...measured, sensors: { ...measured.sensors, ...sensors }, subscriberRules: true }, now);
    },
  };
}

/**
 * Increases the usage from this time on: for a Center IDS on an IC3000 with Subscriber rules, for a cluster the number
 * of workloads.
 */
export function increasedUsageAt(at: EpochMs, workloads: number): SeedCommand {
  const rules = subscriberRulesAt(at, { ic3000: 1 });
  const increased = usageAt(at, { workloads });
  const commandFor = ({ world }: StateView) => (world.agent.product === 'cyber-vision' ? rules : increased);
  return { at, run: (view, now) => commandFor(view).run(view, now) };
}

/** Ends the current term of a licence, which depends on the product. */
export function termEndedAt(at: EpochMs, tags: Readonly<Record<ProductKind, string>>): SeedCommand {
  return commandAt(at, (view, now) => lapse(view, { tag: tags[view.world.agent.product] }, now));
}

/** Sets the state of the network from this time on. */
export function networkAt(at: EpochMs, line: Network): SeedCommand {
  return { at, run: ({ world }) => emptyChanges({ ...world, line }) };
}

/** Sets the transport as the administrator, if the product has a dialog for it. */
export function transportAt(at: EpochMs, transport: Transport): SeedCommand {
  const set = (view: StateView, now: EpochMs) => expectChanges(setTransport(view, { transport, by: user }, now));
  const hasDialog = ({ world }: StateView) => descriptionOf(world.agent).reply.capabilities.transport === 'dialog';
  return { at, run: (view, now) => (hasDialog(view) ? set(view, now) : emptyChanges(view.world)) };
}

/** Sets the payment mode as the administrator. */
export function modeAt(at: EpochMs, setting: ModeSetting): SeedCommand {
  return commandAt(at, (view, now) => setMode(view, { setting, by: user }, now));
}

/** Sets the first measured usage. Each product uses only its own counts. */
export function usageCountedSince(since: EpochMs): SeedCommand {
  return usageAt(since, counts);
}

/** Creates a token in the portal with which the product will register (`accountFor`). */
export function tokenAt(at: EpochMs, tokenOptions: TokenRequest = {}, transportUrl?: string): SeedCommand {
  const token = { description: 'For this Center', expiresAfterDays: 30, maximumUses: 10, ...tokenOptions };
  return commandAt(at, (view, now) =>
    createToken(view, { virtualAccountId: accountFor(view, transportUrl)?.id ?? '', ...token }, now),
  );
}

/** Revokes the newest token. */
export function newestTokenRevokedAt(at: EpochMs): SeedCommand {
  return commandAt(at, (view, now) => revokeToken(view, newestToken(view)?.id ?? '', now));
}

/**
 * Registers with the newest token as the administrator. A cluster receives the URL of an On-Prem with the request (S0); a
 * Center has it as its transport.
 */
export function registrationRequestedAt(at: EpochMs, transportUrl?: string): SeedCommand {
  return commandAt(at, (view, now) => {
    const token = newestToken(view, transportUrl)?.text ?? '';
    const isCluster = descriptionOf(view.world.agent).reply.capabilities.transport === 'registration-url';
    return register(view, { token, force: false, by: user, ...(isCluster && { transportUrl }) }, now);
  });
}

/** Creates a token in the portal, and registers with it 15 minutes later at `requestedAt`. */
export function registrationAt(requestedAt: EpochMs, transportUrl?: string): SeedCommand[] {
  return [tokenAt(requestedAt - 15 * minute, {}, transportUrl), registrationRequestedAt(requestedAt, transportUrl)];
}

/** Registers the product in the portal before it was reinstalled. The reinstalled product has no record of it. */
export function previousRegistrationAt(at: EpochMs): SeedCommand[] {
  return [
    tokenAt(at, { description: 'First installation', maximumUses: 1 }),
    { at: at + hour, run: registerPreviously },
  ];
}

function registerPreviously(view: StateView, now: EpochMs) {
  const { agent, cssm } = view.world;
  const { hostName: name, productIdentifier, serialNumber } = agent.identity;
  const registration = {
    token: newestToken(view)?.text ?? '',
    force: false,
    postPaid: false,
    name,
    productType: 'CCV',
  };
  const inUse = { [catalogue.advantage.tag]: components };
  const existing = view.instance(ownUdi(agent));
  const result = registerInstance(cssm, existing, { ...registration, productIdentifier, serialNumber, inUse }, now);
  if (!result.ok) throw new Error(`The portal refused the previous registration: ${result.reason.code}`);
  const { instances, events } = result;
  return { ...emptyChanges({ ...view.world, cssm: result.cssm }), instances, events };
}

function newestToken(view: StateView, transportUrl?: string) {
  return accountFor(view, transportUrl)?.tokens.at(-1);
}

/**
 * The virtual account in which the product registers: that of the On-Prem if a URL is given, otherwise that of the
 * portal which its transport reaches.
 */
function accountFor(view: StateView, transportUrl?: string) {
  const { cssm } = transportUrl === undefined ? reachablePortal(view) : onPremPortal(view);
  return cssm.virtualAccounts[0];
}
