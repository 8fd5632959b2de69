import type { ProductKind } from '#mocks/agent/state.ts';
import type { Moment } from '#mocks/codes/instant.ts';
import { type Snapshot, snapshotFormat } from '#mocks/world.ts';
import type { Role } from '#src/contract/session.ts';
import type { Instant } from '#src/contract/time.ts';
import { productNamed, productOfScenario, type ScenarioName, scenarioNames, worldNameOf } from './catalogue.ts';
import { installedProduct } from './center.ts';
import { user } from './deeds.ts';
import { lived } from './history.ts';
import { grown } from './large-account.ts';
import type { Past } from './past.ts';
import { pasts } from './pasts.ts';
import { portalAt } from './portal.ts';
import { portalPast } from './portal-past.ts';
import { viewNamed } from './views.ts';

/** When a world begins unless told (screens.md §5). */
const defaultStart = Date.UTC(2026, 0, 15, 9);

/** How a starting world is wanted: at which moment (it then stands still), for whom, and of which product. */
export interface WorldOptions {
  readonly now?: Instant;
  /** The view's unless told, or an administrator. */
  readonly role?: Role;
  /** Cyber Vision unless told, or unless the scenario is about another. */
  readonly product?: ProductKind;
}

/**
 * A fresh world of this name, or the one that the view of this name looks at, with the view's role, line, faults and latency. With `now` it stands still at that moment; without it runs on from the default start,
 * beside the wall clock, which is given in milliseconds. Each is reached by the commands that really lead there.
 */
export function worldOf(name: ScenarioName, options: WorldOptions, wall: number): Snapshot {
  if (!scenarioNames.includes(name)) {
    throw new Error(`There is no scenario “${name}”. The scenarios are: ${scenarioNames.join(', ')}.`);
  }
  const product = productFor(name, options.product);
  const start = options.now === undefined ? defaultStart : Date.parse(options.now);
  const view = viewNamed(name);
  const past = pasts[worldNameOf(name)](start);
  const told = lived(beginning(start, product, past), [...portalPast(start), ...past.deeds], start);
  return {
    ...told,
    world: {
      ...told.world,
      scenario: name,
      session: { userName: user, role: options.role ?? view?.role ?? 'admin' },
      line: view?.line ?? told.world.line,
      faults: view?.faults ?? {},
      latency: view?.latency ?? 0,
      time:
        options.now === undefined
          ? { kind: 'running', offset: start - wall, settledAt: start }
          : { kind: 'frozen', at: start, settledAt: start },
    },
  };
}

/** The product of a world, or an error that says what there is. */
function productFor(name: ScenarioName, asked: ProductKind | undefined): ProductKind {
  const only = productOfScenario(name);
  if (asked === undefined) return only ?? 'cyber-vision';
  const product = productNamed(asked);
  if (only !== undefined && product !== only) throw new Error(`The scenario “${name}” is one of ${only} alone.`);
  return product;
}

/** Before anything was done: the portal with the products of others, and the product as it will be installed. */
function beginning(start: Moment, product: ProductKind, past: Past): Snapshot {
  const { deeds: _later, installedAt: _at, hostName: _host, deployment: _role, ...options } = past;
  const { onPrem, ...usual } = portalAt(start, { product, ...options });
  const { cssm, instances, events } = options.isLarge
    ? grown(usual.cssm, usual.instances, start)
    : { ...usual, events: [] };
  return {
    format: snapshotFormat,
    world: {
      seed: 1,
      scenario: 'evaluation',
      startedAt: start,
      changed: false,
      time: { kind: 'frozen', at: 0, settledAt: 0 },
      session: { userName: user, role: 'admin' },
      agent: installedProduct(product, past),
      cssm,
      onPrem,
      line: { state: 'up' },
      faults: {},
      latency: 0,
      keptReplies: [],
    },
    instances,
    events,
    activity: [],
  };
}
