import type { ProductKind } from '#mocks/agent/state.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { type SimulatorSnapshot, snapshotFormat } from '#mocks/simulator-state.ts';
import type { Role } from '#src/contract/session.ts';
import type { Instant } from '#src/contract/time.ts';
import { user } from './commands.ts';
import { histories } from './histories.ts';
import type { ScenarioHistory } from './history.ts';
import { expanded } from './large-account.ts';
import { productOfScenario, type ScenarioName, scenarioNames, worldNameOf } from './names.ts';
import { portalAt } from './portal.ts';
import { portalHistory } from './portal-history.ts';
import { createProduct } from './products.ts';
import { replay } from './replay.ts';
import { parseProduct } from './start-options.ts';
import { viewNamed } from './views.ts';

/** Default start time of a scenario (screens.md §5). */
const defaultStart = Date.UTC(2026, 0, 15, 9);

/** Options of a scenario's start. */
export interface ScenarioOptions {
  readonly now?: Instant;
  /** Default: the view's role, or an administrator. */
  readonly role?: Role;
  /** Default: Cyber Vision, or the only product of the scenario. */
  readonly product?: ProductKind;
}

/**
 * Creates the snapshot of a scenario by replaying its history of commands. A view's snapshot is that of its underlying
 * scenario, with the view's role, network, faults and latency. With `now` the clock is stopped at that time. Without it
 * the clock runs from the default start beside the wall clock (`wall`, in milliseconds). Throws for an unknown
 * scenario, or a product that the scenario excludes.
 */
export function createScenarioSnapshot(name: ScenarioName, options: ScenarioOptions, wall: number): SimulatorSnapshot {
  if (!scenarioNames.includes(name)) {
    throw new Error(`There is no scenario “${name}”. The scenarios are: ${scenarioNames.join(', ')}.`);
  }
  const product = productFor(name, options.product);
  const start = options.now === undefined ? defaultStart : Date.parse(options.now);
  const view = viewNamed(name);
  const history = histories[worldNameOf(name)](start);
  const replayed = replay(
    initialSnapshot(start, product, history),
    [...portalHistory(start), ...history.commands],
    start,
  );
  return {
    ...replayed,
    world: {
      ...replayed.world,
      scenario: name,
      session: { userName: user, role: options.role ?? view?.role ?? 'admin' },
      line: view?.line ?? replayed.world.line,
      faults: view?.faults ?? {},
      latency: view?.latency ?? 0,
      time:
        options.now === undefined
          ? { kind: 'running', offset: start - wall, settledAt: start }
          : { kind: 'frozen', at: start, settledAt: start },
    },
  };
}

/** The product for a scenario. Throws when the requested product is unknown or excluded. */
function productFor(name: ScenarioName, requested: ProductKind | undefined): ProductKind {
  const fixedProduct = productOfScenario(name);
  if (requested === undefined) return fixedProduct ?? 'cyber-vision';
  const product = parseProduct(requested);
  if (fixedProduct !== undefined && product !== fixedProduct)
    throw new Error(`The scenario “${name}” is one of ${fixedProduct} alone.`);
  return product;
}

/** The snapshot before any command: the portal with the products of others, and the newly installed product. */
function initialSnapshot(start: EpochMs, product: ProductKind, history: ScenarioHistory): SimulatorSnapshot {
  const { commands: _commands, installedAt: _at, hostName: _host, deployment: _role, ...options } = history;
  const { onPrem, ...portal } = portalAt(start, { product, ...options });
  const { cssm, instances, events } = options.isLarge
    ? expanded(portal.cssm, portal.instances, start)
    : { ...portal, events: [] };
  return {
    format: snapshotFormat,
    world: {
      seed: 1,
      scenario: 'evaluation',
      startedAt: start,
      changed: false,
      time: { kind: 'frozen', at: 0, settledAt: 0 },
      session: { userName: user, role: 'admin' },
      agent: createProduct(product, history),
      cssm,
      onPrem,
      line: { state: 'up' },
      faults: {},
      latency: 0,
      keptReplies: {},
    },
    instances,
    events,
    activity: [],
  };
}
