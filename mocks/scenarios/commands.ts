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

/** Who administers the Center in every scenario. */
export const user = 'admin';
/** How many components the Center counts (screens.md §5). */
export const components = 31;
/** What a Center counts, and what a cluster does. */
const counts = { components, workloads: 420, endpoints: 1300 };

/** A step that was taken at this moment. */
export function commandAt(
  at: EpochMs,
  step: (view: StateView, now: EpochMs) => PortalCommandResult<unknown>,
): SeedCommand {
  return { at, run: (view, now) => expectChanges(step(view, now)) };
}

/** From this moment on the Center counts so much. */
export function usageAt(at: EpochMs, change: Partial<MeasuredUsage>): SeedCommand {
  return { at, run: (view, now) => measure(view, { ...view.world.agent.measured, ...change }, now) };
}

/** From this moment on Subscriber rules run on these sensors. */
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
 * From this moment on more is in use: the IDS of a Center's IC3000, under Subscriber rules; of a cluster, so many
 * workloads.
 */
export function increasedUsageAt(at: EpochMs, workloads: number): SeedCommand {
  const rules = subscriberRulesAt(at, { ic3000: 1 });
  const increased = usageAt(at, { workloads });
  const commandFor = ({ world }: StateView) => (world.agent.product === 'cyber-vision' ? rules : increased);
  return { at, run: (view, now) => commandFor(view).run(view, now) };
}

/** The running term of this licence ended; which one depends on the product. */
export function termEndedAt(at: EpochMs, tags: Readonly<Record<ProductKind, string>>): SeedCommand {
  return commandAt(at, (view, now) => lapse(view, { tag: tags[view.world.agent.product] }, now));
}

/** From this moment on the line is so. */
export function networkAt(at: EpochMs, line: Network): SeedCommand {
  return { at, run: ({ world }) => emptyChanges({ ...world, line }) };
}

/** The administrator set how the portal is reached, where the product has a dialog for it. */
export function transportAt(at: EpochMs, transport: Transport): SeedCommand {
  const set = (view: StateView, now: EpochMs) => expectChanges(setTransport(view, { transport, by: user }, now));
  const hasDialog = ({ world }: StateView) => descriptionOf(world.agent).reply.capabilities.transport === 'dialog';
  return { at, run: (view, now) => (hasDialog(view) ? set(view, now) : emptyChanges(view.world)) };
}

/** The administrator set how the product pays. */
export function modeAt(at: EpochMs, setting: ModeSetting): SeedCommand {
  return commandAt(at, (view, now) => setMode(view, { setting, by: user }, now));
}

/** The product has counted since this moment. Each counts what it knows of. */
export function usageCountedSince(since: EpochMs): SeedCommand {
  return usageAt(since, counts);
}

/** Somebody made a token for this Center, where it will register (`accountFor`). */
export function tokenAt(at: EpochMs, tokenOptions: TokenRequest = {}, transportUrl?: string): SeedCommand {
  const token = { description: 'For this Center', expiresAfterDays: 30, maximumUses: 10, ...tokenOptions };
  return commandAt(at, (view, now) =>
    createToken(view, { virtualAccountId: accountFor(view, transportUrl)?.id ?? '', ...token }, now),
  );
}

/** Somebody revoked the newest token. */
export function newestTokenRevokedAt(at: EpochMs): SeedCommand {
  return commandAt(at, (view, now) => revokeToken(view, newestToken(view)?.id ?? '', now));
}

/** The administrator registered with the newest token; a cluster is told the address of an On-Prem along with it (S0). */
export function registrationRequestedAt(at: EpochMs, transportUrl?: string): SeedCommand {
  return commandAt(at, (view, now) => {
    const token = newestToken(view, transportUrl)?.text ?? '';
    return register(view, { token, force: false, by: user, ...(transportUrl !== undefined && { transportUrl }) }, now);
  });
}

/** Somebody made a token in the portal, and the administrator registered with it a quarter of an hour later. */
export function registrationAt(requestedAt: EpochMs, transportUrl?: string): SeedCommand[] {
  return [tokenAt(requestedAt - 15 * minute, {}, transportUrl), registrationRequestedAt(requestedAt, transportUrl)];
}

/** The Center was registered in an earlier life, of which it knows nothing since it was installed afresh. */
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
  const registered = registerInstance(cssm, existing, { ...registration, productIdentifier, serialNumber, inUse }, now);
  if (!registered.ok) throw new Error(`The portal refuses the first installation: ${registered.reason.code}`);
  const { instances, events } = registered;
  return { ...emptyChanges({ ...view.world, cssm: registered.cssm }), instances, events };
}

function newestToken(view: StateView, transportUrl?: string) {
  return accountFor(view, transportUrl)?.tokens.at(-1);
}

/** Where the product registers: with the On-Prem by an address that is given along, or that its way leads to. */
function accountFor(view: StateView, transportUrl?: string) {
  const { cssm } = transportUrl === undefined ? reachablePortal(view) : onPremPortal(view);
  return cssm.virtualAccounts[0];
}
