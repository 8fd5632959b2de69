import { deleteDB } from 'idb';
import { toIso } from '#mocks/codes/epoch.ts';
import { createScenarioSnapshot } from '#mocks/scenarios/create-snapshot.ts';
import { parseScenarioName } from '#mocks/scenarios/start-options.ts';
import { wallClock } from '#mocks/scheduler.ts';
import type { SimulatorSnapshot, SimulatorState } from '#mocks/simulator-state.ts';
import { DatabaseLockedError, readStoredRecords, type StoredRecords } from '#mocks/store/database.ts';
import { openIndexedDbStore } from '#mocks/store/indexed-db.ts';
import { createMemoryDatabase, createMemoryStore } from '#mocks/store/memory.ts';
import type { Store } from '#mocks/store/store.ts';
import { sameStart } from '#mocks/url-options/link.ts';
import { servedAt } from '#src/served-at.ts';
import type { PageCondition, PageConditions } from './conditions.ts';

/** Each place of the demo on an origin has its own, so that previews of other versions do not replace its state. */
const databaseName = `simulator${servedAt.basePath}`;

/** The stored records that a fresh state has replaced. */
let replaced: StoredRecords | undefined;

/**
 * Opens the state that the browser stores for this site. If storage is unavailable or locked, or holds a newer version,
 * the state lives in this page alone. The conditions report it.
 */
export async function openStoredWorld(conditions: PageConditions): Promise<Store> {
  try {
    const store = await openIndexedDbStore(databaseName, createFreshSnapshot, {
      replaced(stored) {
        replaced = stored;
        conditions.add('older-world-replaced');
      },
      takenOver: () => conditions.add('page-outdated'),
      cleared: () => conditions.add('stored-world-cleared'),
      failed: () => conditions.add('stored-world-unreachable'),
    });
    window.addEventListener('pagehide', () => store.pause());
    window.addEventListener('pageshow', () => store.resume());
    return store;
  } catch (error) {
    conditions.add(conditionFor(error));
    return createMemoryStore(createMemoryDatabase(createFreshSnapshot()));
  }
}

/** The condition for an error of opening the stored state. */
function conditionFor(error: unknown): PageCondition {
  if (error instanceof DatabaseLockedError) return 'stored-world-locked';
  return error instanceof DOMException && error.name === 'VersionError' ? 'newer-world-stored' : 'nothing-stored';
}

/** The stored records that this page does not use: those that were replaced, otherwise those in the database. */
export async function readUnusedWorld(): Promise<StoredRecords> {
  return replaced ?? readStoredRecords(databaseName);
}

/** Deletes the stored state, so that the next page begins with a fresh one. */
export async function deleteStoredWorld(): Promise<void> {
  await deleteDB(databaseName);
}

/** Creates a fresh state. If a state was lost, it restarts that state's scenario. */
function createFreshSnapshot(lastState?: SimulatorState): SimulatorSnapshot {
  if (!lastState) return createScenarioSnapshot('evaluation', {}, wallClock());
  const { scenario, agent, session, startedAt, time } = lastState;
  const start = sameStart({ frozen: time.kind === 'frozen', startedAt: toIso(startedAt) });
  return createScenarioSnapshot(
    parseScenarioName(scenario),
    { product: agent.product, role: session.role, ...start },
    wallClock(),
  );
}
