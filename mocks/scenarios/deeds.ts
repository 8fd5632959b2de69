import { descriptionOf } from '#mocks/agent/products/products.ts';
import type { Measured, ProductKind, Sensors } from '#mocks/agent/state.ts';
import type { Moment } from '#mocks/codes/instant.ts';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import type { TokenAsked } from '#mocks/cssm/commands.ts';
import { registerInstance } from '#mocks/cssm/conversations.ts';
import { managerReached } from '#mocks/exchange/conversation.ts';
import { measure, ownUdi, register, setMode, setTransport } from '#mocks/exchange/exchange.ts';
import { onPremManager } from '#mocks/exchange/managers.ts';
import { createToken, lapse, revokeToken } from '#mocks/exchange/portal.ts';
import { noChanges, type PortalStep, type View } from '#mocks/step.ts';
import type { Line } from '#mocks/world.ts';
import type { ModeSetting } from '#src/contract/mode.ts';
import type { Transport } from '#src/contract/settings.ts';
import { type Deed, done } from './history.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Who administers the Center in every scenario. */
export const user = 'admin';
/** How many components the Center counts (screens.md §5). */
export const components = 31;
/** What a Center counts, and what a cluster does. */
const counts = { components, workloads: 420, endpoints: 1300 };

/** A step that was taken at this moment. */
export function stepAt(at: Moment, step: (view: View, now: Moment) => PortalStep<unknown>): Deed {
  return { at, act: (view, now) => done(step(view, now)) };
}

/** From this moment on the Center counts so much. */
export function measuredAt(at: Moment, change: Partial<Measured>): Deed {
  return { at, act: (view, now) => measure(view, { ...view.world.agent.measured, ...change }, now) };
}

/** From this moment on Subscriber rules run on these sensors. */
function subscriberRulesAt(at: Moment, sensors: Partial<Sensors>): Deed {
  return {
    at,
    act: (view, now) => {
      const { measured } = view.world.agent;
      return measure(view, { ...measured, sensors: { ...measured.sensors, ...sensors }, subscriberRules: true }, now);
    },
  };
}

/**
 * From this moment on more is in use: the IDS of a Center's IC3000, under Subscriber rules; of a cluster, so many
 * workloads.
 */
export function moreInUseAt(at: Moment, workloads: number): Deed {
  const rules = subscriberRulesAt(at, { ic3000: 1 });
  const grown = measuredAt(at, { workloads });
  const deedOf = ({ world }: View) => (world.agent.product === 'cyber-vision' ? rules : grown);
  return { at, act: (view, now) => deedOf(view).act(view, now) };
}

/** The running term of this licence ended; which one depends on the product. */
export function lapsedAt(at: Moment, tags: Readonly<Record<ProductKind, string>>): Deed {
  return stepAt(at, (view, now) => lapse(view, { tag: tags[view.world.agent.product] }, now));
}

/** From this moment on the line is so. */
export function lineAt(at: Moment, line: Line): Deed {
  return { at, act: ({ world }) => noChanges({ ...world, line }) };
}

/** The administrator set how the portal is reached, where the product has a dialog for it. */
export function transportAt(at: Moment, transport: Transport): Deed {
  const set = (view: View, now: Moment) => done(setTransport(view, { transport, by: user }, now));
  const hasDialog = ({ world }: View) => descriptionOf(world.agent).reply.capabilities.transport === 'dialog';
  return { at, act: (view, now) => (hasDialog(view) ? set(view, now) : noChanges(view.world)) };
}

/** The administrator set how the product pays. */
export function modeAt(at: Moment, setting: ModeSetting): Deed {
  return stepAt(at, (view, now) => setMode(view, { setting, by: user }, now));
}

/** The product has counted since this moment. Each counts what it knows of. */
export function countingSince(since: Moment): Deed {
  return measuredAt(since, counts);
}

/** Somebody made a token for this Center, where it will register (`accountFor`). */
export function tokenAt(at: Moment, asked: TokenAsked = {}, transportUrl?: string): Deed {
  const token = { description: 'For this Center', expiresAfterDays: 30, maximumUses: 10, ...asked };
  return stepAt(at, (view, now) =>
    createToken(view, { virtualAccountId: accountFor(view, transportUrl)?.id ?? '', ...token }, now),
  );
}

/** Somebody revoked the newest token. */
export function newestTokenRevokedAt(at: Moment): Deed {
  return stepAt(at, (view, now) => revokeToken(view, newestToken(view)?.id ?? '', now));
}

/** The administrator registered with the newest token; a cluster is told the address of an On-Prem along with it (S0). */
export function registrationAskedAt(at: Moment, transportUrl?: string): Deed {
  return stepAt(at, (view, now) => {
    const token = newestToken(view, transportUrl)?.text ?? '';
    return register(view, { token, force: false, by: user, ...(transportUrl !== undefined && { transportUrl }) }, now);
  });
}

/** Somebody made a token in the portal, and the administrator registered with it a quarter of an hour later. */
export function registrationAt(asked: Moment, transportUrl?: string): Deed[] {
  return [tokenAt(asked - 15 * minute, {}, transportUrl), registrationAskedAt(asked, transportUrl)];
}

/** The Center was registered in an earlier life, of which it knows nothing since it was installed afresh. */
export function earlierLifeAt(at: Moment): Deed[] {
  return [tokenAt(at, { description: 'First installation', maximumUses: 1 }), { at: at + hour, act: earlierLife }];
}

function earlierLife(view: View, now: Moment) {
  const { agent, cssm } = view.world;
  const { hostName: name, productIdentifier, serialNumber } = agent.identity;
  const asked = { token: newestToken(view)?.text ?? '', force: false, postPaid: false, name, productType: 'CCV' };
  const inUse = { [catalogue.advantage.tag]: components };
  const known = view.instance(ownUdi(agent));
  const listed = registerInstance(cssm, known, { ...asked, productIdentifier, serialNumber, inUse }, now);
  if (!listed.ok) throw new Error(`The portal refuses the first installation: ${listed.reason.code}`);
  const { instances, events } = listed;
  return { ...noChanges({ ...view.world, cssm: listed.cssm }), instances, events };
}

function newestToken(view: View, transportUrl?: string) {
  return accountFor(view, transportUrl)?.tokens.at(-1);
}

/** Where the product registers: with the On-Prem by an address that is given along, or that its way leads to. */
function accountFor(view: View, transportUrl?: string) {
  const { cssm } = transportUrl === undefined ? managerReached(view) : onPremManager(view);
  return cssm.virtualAccounts[0];
}
