import { createNodeBackend } from '#mocks/node.ts';
import { createMemoryDatabase, createMemoryStore } from '#mocks/store/memory.ts';
import type { ActivityKind } from '#src/contract/activity.ts';
import { createFaultyFetch, type FaultyFetch } from './faulty-fetch.ts';
import type { OperationTask } from './operation-task.ts';

/** A simulated product with faults before it, which can be put back to where it began. */
export interface FaultHarness {
  readonly faulty: FaultyFetch;
  /** What was made in the portal for the errand. */
  readonly portalCode: string;
  /** How often this has happened since the beginning. */
  readonly countActivity: (kind: ActivityKind) => number;
  /** Nothing has happened yet: the same world as at the beginning, but for the time that has passed. */
  readonly reset: () => void;
}

/** The world in which an errand is done, over and over. */
export async function createFaultHarness(task: OperationTask): Promise<FaultHarness> {
  let database: ReturnType<typeof createMemoryDatabase> | undefined;
  const backend = createNodeBackend({
    scenario: task.scenario,
    openStore: (fresh) => {
      database = createMemoryDatabase(fresh());
      return createMemoryStore(database);
    },
  });
  const portalCode = (await task.portalCode?.(backend.simulator)) ?? '';
  if (!database) throw new Error('The backend has opened no store.');
  const currentDatabase = database;
  const { world } = currentDatabase;
  const instances = [...currentDatabase.instances];
  const events = currentDatabase.events.length;
  const activity = currentDatabase.activity.length;
  return {
    faulty: createFaultyFetch(backend.fetch),
    portalCode,
    countActivity: (kind) => currentDatabase.activity.slice(activity).filter((entry) => entry.kind === kind).length,
    reset() {
      currentDatabase.world = world;
      currentDatabase.instances.clear();
      for (const [udi, instance] of instances) currentDatabase.instances.set(udi, instance);
      currentDatabase.events.length = events;
      currentDatabase.activity.length = activity;
    },
  };
}
