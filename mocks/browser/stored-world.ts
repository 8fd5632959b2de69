import { deleteDB } from 'idb';
import { scenarioNamed } from '#mocks/address/address.ts';
import { sameStart } from '#mocks/address/link.ts';
import { wallClock } from '#mocks/clock.ts';
import { instantOf } from '#mocks/codes/instant.ts';
import { worldOf } from '#mocks/scenarios/worlds.ts';
import { DatabaseLockedError, readStoredRecords, type StoredRecords } from '#mocks/store/database.ts';
import { openIndexedDbStore } from '#mocks/store/indexed-db.ts';
import { createMemoryDatabase, createMemoryStore } from '#mocks/store/memory.ts';
import type { Store } from '#mocks/store/store.ts';
import type { Snapshot, World } from '#mocks/world.ts';
import type { Condition, Conditions } from './conditions.ts';

const databaseName = 'simulator';

/** What lay in the database before a fresh world took its place. */
let replaced: StoredRecords | undefined;

/**
 * Opens the world that the browser keeps for this site. Where there can be none, or it is locked, or of a newer version of
 * the demo, the world lives in this page alone; the conditions say so.
 */
export async function openStoredWorld(conditions: Conditions): Promise<Store> {
  try {
    const store = await openIndexedDbStore(databaseName, begun, {
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
    return createMemoryStore(createMemoryDatabase(begun()));
  }
}

/** Why there is no stored world for this page, by the error of opening it. */
function conditionFor(error: unknown): Condition {
  if (error instanceof DatabaseLockedError) return 'stored-world-locked';
  return error instanceof DOMException && error.name === 'VersionError' ? 'newer-world-stored' : 'nothing-stored';
}

/** The world of which this page has no use, as it was stored: the one that was replaced, or else the one that is there. */
export async function unusedWorld(): Promise<StoredRecords> {
  return replaced ?? readStoredRecords(databaseName);
}

/** Deletes the stored world, so that the next page begins with a fresh one. */
export async function deleteStoredWorld(): Promise<void> {
  await deleteDB(databaseName);
}

/** A fresh world: where one was lost, its scenario from its beginning. */
function begun(lost?: World): Snapshot {
  if (!lost) return worldOf('evaluation', {}, wallClock());
  const { scenario, agent, session, startedAt, time } = lost;
  const start = sameStart({ frozen: time.kind === 'frozen', startedAt: instantOf(startedAt) });
  return worldOf(scenarioNamed(scenario), { product: agent.product, role: session.role, ...start }, wallClock());
}
