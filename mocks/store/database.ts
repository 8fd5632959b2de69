import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { CssmEvent, ProductInstance } from '#mocks/cssm/state.ts';
import { type SimulatorState, snapshotFormat } from '#mocks/simulator-state.ts';
import type { ActivityEntry } from '#src/contract/activity.ts';

/** What the database of a page holds: the small state as one record, and the collections. */
export interface DatabaseSchema extends DBSchema {
  world: { key: string; value: SimulatorState };
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
  readonly closeRequested: (isDeleted: boolean) => void;
  /** The browser has closed the connection, as it does when the site's data is cleared. */
  readonly lost: () => void;
}

/** The error of a database that does not answer, because a transaction of another page, open or gone, locks it. */
export class DatabaseLockedError extends Error {
  override readonly name = 'DatabaseLockedError';
}

/** How long another tab may hold an upgrade up, and how long the browser may not answer at all, in milliseconds. */
const [BLOCKED_TIMEOUT_MS, RESPONSE_TIMEOUT_MS] = [3000, 20_000];

/**
 * Opens the database of this form, and makes it where there is none. Rejects where the browser has none for this site,
 * with a `VersionError` where it is of a newer form, and with a `DatabaseLockedError` where another page locks it.
 */
export async function openDatabase(name: string, events: ConnectionEvents): Promise<IDBPDatabase<DatabaseSchema>> {
  let rejectBlocked: () => void = () => undefined;
  const blocked = new Promise<never>((_resolve, reject) => {
    rejectBlocked = () => reject(new DatabaseLockedError('Another tab holds the stored world.'));
  });
  const opening = openDB<DatabaseSchema>(name, snapshotFormat, {
    async upgrade(upgraded, oldVersion, _version, transaction) {
      // A world of another form cannot live on: a fresh one takes its place, and the old one can be saved as a file.
      if (oldVersion > 0) events.replaced(await readAllRecords(oldVersion, transaction as never));
      for (const oldStore of [...upgraded.objectStoreNames]) upgraded.deleteObjectStore(oldStore);
      upgraded.createObjectStore('world');
      const instances = upgraded.createObjectStore('instances', { keyPath: 'udi' });
      instances.createIndex('virtualAccountId', 'virtualAccountId');
      instances.createIndex('lastContactAt', 'lastContactAt');
      instances.createIndex('holding.kind', 'holding.kind');
      const eventStore = upgraded.createObjectStore('events', { keyPath: 'id' });
      eventStore.createIndex('virtualAccountId', 'virtualAccountId');
      eventStore.createIndex('udi', 'udi');
      eventStore.createIndex('tags', 'tags', { multiEntry: true });
      upgraded.createObjectStore('activity', { keyPath: 'id' });
    },
    blocking: (_current, newVersion) => events.closeRequested(newVersion === null),
    blocked: () => setTimeout(rejectBlocked, BLOCKED_TIMEOUT_MS),
    terminated: events.lost,
  });
  blocked.catch(() => opening.then((late) => late.close()).catch(() => undefined));
  const responseTimer = setTimeout(rejectBlocked, RESPONSE_TIMEOUT_MS);
  return Promise.race([opening, blocked]).finally(() => clearTimeout(responseTimer));
}

/** All that lies in a database, whatever its form. */
export async function readStoredRecords(name: string): Promise<StoredRecords> {
  const database = await openDB(name);
  try {
    return await readAllRecords(database.version, database.transaction([...database.objectStoreNames]));
  } finally {
    database.close();
  }
}

async function readAllRecords(
  format: number,
  transaction: Pick<IDBPTransaction<unknown, string[], IDBTransactionMode>, 'objectStoreNames' | 'objectStore'>,
): Promise<StoredRecords> {
  const stores = [...transaction.objectStoreNames].map(
    async (store) => [store, await transaction.objectStore(store).getAll()] as const,
  );
  return { format, stores: Object.fromEntries(await Promise.all(stores)) };
}

/** How often, and how far apart in milliseconds, a connection is tried that the browser closes at once. */
const [maxAttempts, RETRY_DELAY_MS] = [40, 250];

/** Opens the database, as often as the browser closes it again while it still clears the site's data. */
export async function retryWhileClearing<Opened>(open: () => Promise<Opened>): Promise<Opened> {
  for (let attemptsLeft = maxAttempts; ; attemptsLeft -= 1) {
    try {
      return await open();
    } catch (error) {
      if (attemptsLeft === 0 || !(error instanceof DOMException && error.name === 'AbortError')) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_DELAY_MS));
    }
  }
}

/** Returns the database's answer, or rejects with a `DatabaseLockedError` when there is none in time. */
export async function withTimeout<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new DatabaseLockedError('The stored world is held by another page.')),
      RESPONSE_TIMEOUT_MS,
    );
  });
  try {
    return await Promise.race([answer, timeout]);
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

/** What can happen to the database of a page besides its own steps. */
export interface DatabaseEvents {
  /** It held a world of an older form, which a fresh one has replaced; `stored` is all that lay there. */
  readonly replaced?: (stored: StoredRecords) => void;
  /** Another page has taken it over for a world of a newer form: nothing is answered from it here any more. */
  readonly takenOver?: () => void;
  /** The browser has cleared it, and it holds a fresh world now. */
  readonly cleared?: () => void;
  /** It could not be opened again, for another reason than a newer form: nothing is answered from it here any more. */
  readonly failed?: () => void;
}
