import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { CssmEvent, ProductInstance } from '#mocks/cssm/state.ts';
import { snapshotFormat, type World } from '#mocks/world.ts';
import type { ActivityEntry } from '#src/contract/activity.ts';

/** What the database of a page holds: the small state as one record, and the collections. */
export interface Schema extends DBSchema {
  world: { key: string; value: World };
  instances: {
    key: string;
    value: ProductInstance;
    indexes: { virtualAccountId: string; lastContactAt: number; 'holding.kind': string };
  };
  events: { key: string; value: CssmEvent; indexes: { virtualAccountId: string; udi: string; tags: string } };
  activity: { key: string; value: ActivityEntry };
}

/** All records of a database of any form: its version, and what lies in each of its stores. */
export interface StoredRecords {
  readonly format: number;
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
}

/** What can happen to a connection. */
export interface ConnectionEvents {
  /** The database held a world of an older form, which is no more. */
  readonly replaced: (stored: StoredRecords) => void;
  /** Another page deletes the database, or wants it for a newer form, and waits until this connection is closed. */
  readonly wanted: (isDeleted: boolean) => void;
  /** The browser has closed the connection, as it does when the site's data is cleared. */
  readonly lost: () => void;
}

/** The error of a database that does not answer, because a transaction of another page, open or gone, locks it. */
export class DatabaseLockedError extends Error {
  override readonly name = 'DatabaseLockedError';
}

/** How long another tab may hold an upgrade up, and how long the browser may not answer at all, in milliseconds. */
const [heldUpPatience, silencePatience] = [3000, 20_000];

/**
 * Opens the database of this form, and makes it where there is none. Rejects where the browser has none for this site,
 * with a `VersionError` where it is of a newer form, and with a `DatabaseLockedError` where another page locks it.
 */
export async function openDatabase(name: string, events: ConnectionEvents): Promise<IDBPDatabase<Schema>> {
  let giveUp: () => void = () => undefined;
  const heldUp = new Promise<never>((_resolve, reject) => {
    giveUp = () => reject(new DatabaseLockedError('Another tab holds the stored world.'));
  });
  const opening = openDB<Schema>(name, snapshotFormat, {
    async upgrade(upgraded, oldVersion, _version, transaction) {
      // A world of another form cannot live on: a fresh one takes its place, and the old one can be saved as a file.
      if (oldVersion > 0) events.replaced(await recordsIn(oldVersion, transaction as never));
      for (const old of [...upgraded.objectStoreNames]) upgraded.deleteObjectStore(old);
      upgraded.createObjectStore('world');
      const instances = upgraded.createObjectStore('instances', { keyPath: 'udi' });
      instances.createIndex('virtualAccountId', 'virtualAccountId');
      instances.createIndex('lastContactAt', 'lastContactAt');
      instances.createIndex('holding.kind', 'holding.kind');
      const recorded = upgraded.createObjectStore('events', { keyPath: 'id' });
      recorded.createIndex('virtualAccountId', 'virtualAccountId');
      recorded.createIndex('udi', 'udi');
      recorded.createIndex('tags', 'tags', { multiEntry: true });
      upgraded.createObjectStore('activity', { keyPath: 'id' });
    },
    blocking: (_current, newVersion) => events.wanted(newVersion === null),
    blocked: () => setTimeout(giveUp, heldUpPatience),
    terminated: events.lost,
  });
  heldUp.catch(() => opening.then((late) => late.close()).catch(() => undefined));
  const silence = setTimeout(giveUp, silencePatience);
  return Promise.race([opening, heldUp]).finally(() => clearTimeout(silence));
}

/** All that lies in a database, whatever its form. */
export async function readStoredRecords(name: string): Promise<StoredRecords> {
  const database = await openDB(name);
  try {
    return await recordsIn(database.version, database.transaction([...database.objectStoreNames]));
  } finally {
    database.close();
  }
}

async function recordsIn(
  format: number,
  transaction: Pick<IDBPTransaction<unknown, string[], IDBTransactionMode>, 'objectStoreNames' | 'objectStore'>,
): Promise<StoredRecords> {
  const stores = [...transaction.objectStoreNames].map(
    async (store) => [store, await transaction.objectStore(store).getAll()] as const,
  );
  return { format, stores: Object.fromEntries(await Promise.all(stores)) };
}

/** How often, and how far apart in milliseconds, a connection is tried that the browser closes at once. */
const [tries, pause] = [40, 250];

/** Opens the database, as often as the browser closes it again while it still clears the site's data. */
export async function repeatedly<Opened>(open: () => Promise<Opened>): Promise<Opened> {
  for (let left = tries; ; left -= 1) {
    try {
      return await open();
    } catch (error) {
      if (left === 0 || !(error instanceof DOMException && error.name === 'AbortError')) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Returns the database's answer, or rejects with a `DatabaseLockedError` when there is none in time. */
export async function inTime<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new DatabaseLockedError('The stored world is held by another page.')),
      silencePatience,
    );
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Undoes a transaction, unless it has ended already. */
export function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already: there is nothing left to undo.
  }
}
