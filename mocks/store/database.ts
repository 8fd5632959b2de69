import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { CssmEvent, ProductInstance } from '#mocks/cssm/state.ts';
import {
  type SimulatorSnapshot,
  type SimulatorState,
  type StateChanges,
  snapshotFormat,
} from '#mocks/simulator-state.ts';
import type { ActivityEntry } from '#src/contract/activity.ts';

/** The database of a page: the small state as one record, and the collections. */
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

/** The name of an object store. */
export type StoreName = StoreNames<DatabaseSchema>;
export const storeNames: StoreName[] = ['world', 'instances', 'events', 'activity'];
/** The key of the only record with the small state. */
export const stateKey = 'world';

/** All records of a database of any format: its version, and the contents of each object store. */
export interface StoredRecords {
  readonly format: number;
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
}

/** Events of a connection. */
export interface ConnectionEvents {
  /** The database held a state of an older format, which has been deleted. */
  readonly replaced: (stored: StoredRecords) => void;
  /** Another page wants to delete the database, or to upgrade it, and waits until this connection is closed. */
  readonly closeRequested: (isDeleted: boolean) => void;
  /** The browser has closed the connection, for example because the site's data was cleared. */
  readonly lost: () => void;
}

/** The database does not respond, because a transaction of another page, open or gone, locks it. */
export class DatabaseLockedError extends Error {
  override readonly name = 'DatabaseLockedError';
}

/** Time limits, in milliseconds: for another tab that blocks an upgrade, and for any response of the browser. */
const [BLOCKED_TIMEOUT_MS, RESPONSE_TIMEOUT_MS] = [3000, 20_000];

/**
 * Opens the database in the current format, and creates it if there is none. Rejects if the browser has no database for
 * this site, with a `VersionError` if its format is newer, and with a `DatabaseLockedError` if another page locks it.
 */
export async function openDatabase(name: string, events: ConnectionEvents): Promise<IDBPDatabase<DatabaseSchema>> {
  let rejectBlocked: () => void = () => undefined;
  const blocked = new Promise<never>((_resolve, reject) => {
    rejectBlocked = () => reject(new DatabaseLockedError('Another tab locks the stored world.'));
  });
  const opening = openDB<DatabaseSchema>(name, snapshotFormat, {
    async upgrade(upgraded, oldVersion, _version, transaction) {
      // A state of another format cannot be used. A fresh one replaces it, and the old records can be saved as a file.
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

/** Reads all records of a database, in any format. */
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

/** Retries of a connection that the browser closes at once: their number, and their distance in milliseconds. */
const [maxAttempts, RETRY_DELAY_MS] = [40, 250];

/** Opens the database, with retries while the browser is still clearing the site's data. */
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

/** Returns the database's response, or rejects with a `DatabaseLockedError` after the time limit. */
export async function withTimeout<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new DatabaseLockedError('Another page locks the stored world.')),
      RESPONSE_TIMEOUT_MS,
    );
  });
  try {
    return await Promise.race([answer, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** Rolls a transaction back, unless it has ended. */
export function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // The transaction has ended: there is nothing left to roll back.
  }
}

/** Number of times that a transaction begins if the browser clears the site's data during it each time. */
const maxTransactionAttempts = 5;

/**
 * Whether to run a failed transaction again: if it failed for a passing reason, as it does while the browser clears the
 * site's data, and not too often. Then the browser rolls it back without an error, or with an `UnknownError`. A full
 * disk, in contrast, is a `QuotaExceededError`. Resolves with true after a short time, in which the browser goes on.
 */
export async function canRepeat(
  error: unknown,
  transaction: { readonly error: DOMException | null },
  attempt: number,
): Promise<boolean> {
  const cause = transaction.error ?? error;
  const isPassing = cause instanceof DOMException && ['AbortError', 'UnknownError'].includes(cause.name);
  if (!isPassing || attempt === maxTransactionAttempts) return false;
  await new Promise((resolve) => setTimeout(resolve, RETRY_DELAY_MS));
  return true;
}

/** Events of a page's database that are not caused by its own transactions. */
export interface DatabaseEvents {
  /** A state of an older format was replaced by a fresh one. `stored` holds all old records. */
  readonly replaced?: (stored: StoredRecords) => void;
  /** Another page has upgraded the database to a newer format. It can no longer be used here. */
  readonly takenOver?: () => void;
  /** The browser has cleared the database, and it holds a fresh state now. */
  readonly cleared?: () => void;
  /** The database could not be opened again, for another reason than a newer format. It can no longer be used here. */
  readonly failed?: () => void;
}

type WriteTransaction = IDBPTransaction<DatabaseSchema, StoreName[], 'readwrite'>;

/** Writes the changes of a command. */
export async function writeChanges(transaction: WriteTransaction, changes: StateChanges): Promise<void> {
  const instances = transaction.objectStore('instances');
  await Promise.all([
    transaction.objectStore('world').put(changes.world, stateKey),
    ...changes.instances.removed.map((udi) => instances.delete(udi)),
    ...changes.instances.put.map((instance) => instances.put(instance)),
    ...changes.events.map((event) => transaction.objectStore('events').add(event)),
    ...changes.activity.map((entry) => transaction.objectStore('activity').add(entry)),
  ]);
}

/** Replaces all records by those of a snapshot. */
export async function writeSnapshot(transaction: WriteTransaction, snapshot: SimulatorSnapshot): Promise<void> {
  await Promise.all(storeNames.map((name) => transaction.objectStore(name).clear()));
  await writeChanges(transaction, { ...snapshot, instances: { put: snapshot.instances, removed: [] } });
}
