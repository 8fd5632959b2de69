import { createNodeBackend } from '#mocks/node.ts';
import { createMemoryDatabase, createMemoryStore } from '#mocks/store/memory.ts';
import type { ActivityKind } from '#src/contract/activity.ts';
import type { Errand } from './errand.ts';
import { createFaultyFetch, type FaultyFetch } from './faulty-fetch.ts';

/** A simulated product with faults before it, which can be put back to where it began. */
export interface FaultBench {
  readonly faulty: FaultyFetch;
  /** What was made in the portal for the errand. */
  readonly carried: string;
  /** How often this has happened since the beginning. */
  readonly timesHappened: (kind: ActivityKind) => number;
  /** Nothing has happened yet: the same world as at the beginning, but for the time that has passed. */
  readonly beginAnew: () => void;
}

/** The world in which an errand is done, over and over. */
export async function createFaultBench(errand: Errand): Promise<FaultBench> {
  let database: ReturnType<typeof createMemoryDatabase> | undefined;
  const backend = createNodeBackend({
    scenario: errand.scenario,
    openStore: (fresh) => {
      database = createMemoryDatabase(fresh());
      return createMemoryStore(database);
    },
  });
  const carried = (await errand.carried?.(backend.simulator)) ?? '';
  if (!database) throw new Error('The backend has opened no store.');
  const present = database;
  const { world } = present;
  const instances = [...present.instances];
  const events = present.events.length;
  const activity = present.activity.length;
  return {
    faulty: createFaultyFetch(backend.fetch),
    carried,
    timesHappened: (kind) => present.activity.slice(activity).filter((entry) => entry.kind === kind).length,
    beginAnew() {
      present.world = world;
      present.instances.clear();
      for (const [udi, instance] of instances) present.instances.set(udi, instance);
      present.events.length = events;
      present.activity.length = activity;
    },
  };
}
