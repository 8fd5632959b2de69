import { createNodeBackend } from '#mocks/node.ts';
import { createMemoryDatabase, createMemoryStore } from '#mocks/store/memory.ts';
import type { ActivityKind } from '#src/contract/activity.ts';
import { createFaultyFetch, type FaultyFetch } from './faulty-fetch.ts';
import type { OperationTask } from './operation-task.ts';

/** A simulated backend behind a faulty `fetch`, which can be reset to its initial state. */
export interface FaultHarness {
  readonly faulty: FaultyFetch;
  /** The token or code created in the portal for the task. */
  readonly portalCode: string;
  /** Returns how many activity entries of this kind were added since the start or the last reset. */
  readonly countActivity: (kind: ActivityKind) => number;
  /** Changes the licensing state from outside, so that the page reads all of it again. */
  readonly change: () => Promise<void>;
  /** Restores the initial state of the backend; the wall clock goes on. */
  readonly reset: () => void;
}

/** Creates the harness for one task, which can be run repeatedly. */
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
  if (!database) throw new Error('The backend has not opened its store.');
  const currentDatabase = database;
  const { world } = currentDatabase;
  const instances = [...currentDatabase.instances];
  const events = currentDatabase.events.length;
  const activity = currentDatabase.activity.length;
  let components = 100;
  return {
    faulty: createFaultyFetch(backend.fetch),
    change() {
      components += 1;
      return backend.simulator.measure({ components });
    },
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
