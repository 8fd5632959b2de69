import type { CssmEvent, ProductInstance } from '#mocks/cssm/state.ts';
import {
  type SimulatorSnapshot,
  type SimulatorState,
  type StateChanges,
  snapshotFormat,
} from '#mocks/simulator-state.ts';
import type { ActivityEntry } from '#src/contract/activity.ts';
import { createListeners, type Store, type StoreListeners } from './store.ts';

/** The records behind one or more memory stores, like the database behind the stores of several tabs. */
export interface MemoryDatabase {
  world: SimulatorState;
  readonly instances: Map<string, ProductInstance>;
  readonly events: CssmEvent[];
  readonly activity: ActivityEntry[];
  readonly listeners: StoreListeners;
}

interface Identified {
  readonly id: string;
}

const byId = (left: Identified, right: Identified) => (left.id < right.id ? -1 : 1);
const byUdi = (left: ProductInstance, right: ProductInstance) => (left.udi < right.udi ? -1 : 1);

/** Creates a database with this snapshot. */
export function createMemoryDatabase(snapshot: SimulatorSnapshot): MemoryDatabase {
  return {
    world: snapshot.world,
    instances: new Map(snapshot.instances.map((instance) => [instance.udi, instance])),
    events: [...snapshot.events].sort(byId),
    activity: [...snapshot.activity].sort(byId),
    listeners: createListeners(),
  };
}

/** The store for tests, and for a server without a file. */
export function createMemoryStore(database: MemoryDatabase): Store {
  const writeChanges = (changes: StateChanges) => {
    assertAscending(database.events, changes.events);
    assertAscending(database.activity, changes.activity);
    database.world = changes.world;
    for (const udi of changes.instances.removed) database.instances.delete(udi);
    for (const instance of changes.instances.put) database.instances.set(instance.udi, instance);
    database.events.push(...changes.events);
    database.activity.push(...changes.activity);
  };
  return {
    async transact(needs, step) {
      const { world, instances } = database;
      const needed = new Map(needs(world).map((udi) => [udi, instances.get(udi)]));
      const { value, changes } = step({ world, instance: (udi) => needed.get(udi) });
      if (changes) {
        writeChanges(changes);
        database.listeners.notify(changes.instances);
      }
      return value;
    },
    async activity({ limit, before }) {
      const older = before === undefined ? database.activity : database.activity.filter(({ id }) => id < before);
      return older.slice(-limit).reverse();
    },
    async instances(virtualAccountId) {
      const matches = [...database.instances.values()].filter(
        (instance) => instance.virtualAccountId === virtualAccountId,
      );
      return matches.sort(byUdi);
    },
    async alertCandidates(since) {
      return [...database.instances.values()].filter(
        ({ lastContactAt, holding }) => lastContactAt < since || holding.kind === 'reserved',
      );
    },
    async events({ virtualAccountId, udi, tag, offset = 0, limit = Number.POSITIVE_INFINITY }) {
      const matches = database.events.filter(
        (event) =>
          event.virtualAccountId === virtualAccountId &&
          (udi === undefined || event.udi === udi) &&
          (tag === undefined || event.tags?.includes(tag)),
      );
      return { total: matches.length, rows: matches.reverse().slice(offset, offset + limit) };
    },
    async snapshot() {
      const { world, instances, events, activity } = database;
      return {
        format: snapshotFormat,
        world,
        instances: [...instances.values()].sort(byUdi),
        events: [...events],
        activity: [...activity],
      };
    },
    async replace(snapshot) {
      const { listeners: _listeners, ...fresh } = createMemoryDatabase(snapshot);
      Object.assign(database, fresh);
      database.listeners.notify('all');
    },
    subscribe: database.listeners.subscribe,
    close: () => undefined,
  };
}

/** Checks that the ids of new records ascend, because records are listed in the order of their ids. */
function assertAscending(list: readonly Identified[], records: readonly Identified[]): void {
  let last = list.at(-1);
  for (const record of records) {
    if (last && record.id <= last.id) throw new Error(`The record ${record.id} must not follow ${last.id}.`);
    last = record;
  }
}
