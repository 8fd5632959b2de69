import type Database from 'libsql';
import type { ProductInstance } from '#mocks/cssm/state.ts';
import { type SimulatorSnapshot, type SimulatorState, snapshotFormat } from '#mocks/simulator-state.ts';
import {
  checkpointLog,
  closeDatabase,
  enableLog,
  openDatabase,
  releaseDatabase,
  removeDatabase,
  UnusableWorldError,
} from './sqlite-file.ts';
import { assertIntegrity, openRecords, recordsFormat, type SqliteRecords } from './sqlite-records.ts';
import { createListeners, StorageFullError, type Store } from './store.ts';

/**
 * Handling of a state that exists in the file: `continue` with it, `refuse` to start, or `replace` it with a fresh one.
 * An empty file gets a fresh state in every mode.
 */
export type OpenMode = 'continue' | 'refuse' | 'replace';

/** Options of a SQLite store. */
export interface SqliteOptions {
  /** The file, created if there is none. `:memory:` stores nothing. */
  readonly file: string;
  readonly openMode: OpenMode;
  /** Creates the state of an empty file. */
  readonly fresh: () => SimulatorSnapshot;
  /** Throws when the state in the file is inconsistent. Default: no check. */
  readonly check?: (snapshot: SimulatorSnapshot) => void;
  /** Largest size of the database in pages. Default: limited by the disk. */
  readonly maximumPages?: number;
  /** Receives a sentence about the file for the user. */
  readonly report?: (sentence: string) => void;
}

/** The file was to begin with a fresh state, but holds one. */
export class ExistingWorldError extends Error {
  constructor(file: string, { scenario, startedAt }: SimulatorState) {
    super(`${file} holds a world already: “${scenario}”, begun ${new Date(startedAt).toISOString()}.`);
  }
}

/** The file's format: that of the snapshot combined with that of the records. */
const fileFormat = snapshotFormat * 100 + recordsFormat;

/**
 * The store of a server: one SQLite file, which this process holds open exclusively. A change is on the disk before the
 * response is sent, so neither a killed process nor a power cut loses a change that a client has seen. Throws when
 * another server has the file open, when the file is not a database of this application, or when its state is damaged
 * or of another version (`UnusableWorldError`); the mode `replace` replaces such a state.
 */
export function openSqliteStore(options: SqliteOptions): Store {
  const { file, openMode, fresh, report, maximumPages } = options;
  const { database, records, world: existing } = openExisting(options);
  if (maximumPages !== undefined) database.pragma(`max_page_count = ${maximumPages}`);
  const listeners = createListeners();

  /** The small state of the file. It is read only once, because no other process writes the file. */
  let world: SimulatorState;
  const replace = (snapshot: SimulatorSnapshot) => {
    writeAtomically(file, database, () => {
      records.clear();
      records.write({ ...snapshot, instances: { put: snapshot.instances, removed: [] } });
      database.pragma(`user_version = ${fileFormat}`);
    });
    world = snapshot.world;
    checkpointLog(database);
  };
  const close = () => {
    if (closeDatabase(database) === 'with its log') {
      report?.(`${file} keeps its log beside it, in ${file}-wal: the disk is full. The next start goes on from both.`);
    }
  };
  try {
    if (existing && openMode === 'refuse') throw new ExistingWorldError(file, existing);
    if (existing && openMode === 'continue') world = existing;
    else replace(fresh());
  } catch (error) {
    close();
    throw error;
  }

  return {
    async transact(needs, step) {
      const { value, changes } = step({ world, instance: lazyInstances(needs, world, records.instance) });
      if (changes) {
        writeAtomically(file, database, () => records.write(changes, world));
        world = changes.world;
        listeners.notify(changes.instances);
      }
      return value;
    },
    activity: async (page) => records.activity(page),
    instances: async (virtualAccountId) => records.instances(virtualAccountId),
    alertCandidates: async (since) => records.alertCandidates(since),
    events: async (query) => records.events(query),
    snapshot: async () => ({ format: snapshotFormat, world, ...records.collections() }),
    async replace(snapshot) {
      replace(snapshot);
      listeners.notify('all');
    },
    subscribe: listeners.subscribe,
    close,
  };
}

/** Opens the file and verifies its state. In the mode `replace` an unusable file is replaced by an empty one. */
function openExisting({
  file,
  openMode,
  check,
}: SqliteOptions): ExistingData & { readonly database: Database.Database } {
  let database: Database.Database | undefined;
  try {
    database = openDatabase(file);
    const existing = readExisting(file, database, check);
    enableLog(file, database);
    return { database, ...existing };
  } catch (error) {
    if (database) releaseDatabase(database);
    if (!(error instanceof UnusableWorldError) || openMode !== 'replace') throw error;
    removeDatabase(file);
    return openExisting({
      file,
      openMode: 'continue',
      fresh: () => {
        throw error;
      },
    });
  }
}

/** The needed product instances. Each is read at its first use, because most transactions use none. */
function lazyInstances(
  needs: (world: SimulatorState) => readonly string[],
  world: SimulatorState,
  read: (udi: string) => ProductInstance | undefined,
): (udi: string) => ProductInstance | undefined {
  let needed: ReadonlySet<string> | undefined;
  const cache = new Map<string, ProductInstance | undefined>();
  return (udi) => {
    needed ??= new Set(needs(world));
    if (needed.has(udi) && !cache.has(udi)) cache.set(udi, read(udi));
    return cache.get(udi);
  };
}

/**
 * Writes in one transaction, or nothing at all. A full disk makes SQLite roll back by itself; libsql's own transactions
 * would then throw the error of a second rollback instead of the reason.
 */
function inTransaction(database: Database.Database, write: () => void): void {
  database.exec('begin immediate');
  try {
    write();
    database.exec('commit');
  } catch (error) {
    if (database.inTransaction) database.exec('rollback');
    throw error;
  }
}

/** Writes, and retries once with an emptied log. Throws a `StorageFullError` when the disk still has no room. */
function writeAtomically(file: string, database: Database.Database, write: () => void): void {
  try {
    inTransaction(database, write);
  } catch (error) {
    if (!isFull(error)) throw error;
    checkpointLog(database);
    try {
      inTransaction(database, write);
    } catch (retryError) {
      throw isFull(retryError) ? new StorageFullError(file, { cause: retryError }) : retryError;
    }
  }
}

const isFull = (error: unknown) => (error as { readonly code?: string }).code === 'SQLITE_FULL';

/**
 * The state in a file, if there is one. Throws an `UnusableWorldError` when it is of another version or damaged. The
 * file is left unchanged.
 */
function readExisting(file: string, database: Database.Database, check: SqliteOptions['check']): ExistingData {
  const [{ user_version: format }] = database.pragma('user_version') as [{ readonly user_version: number }];
  if (format !== 0 && format !== fileFormat) {
    throw new UnusableWorldError(`${file} holds a world of format ${format}, and this is ${fileFormat}.`);
  }
  try {
    const [{ page_count: pages }] = database.pragma('page_count') as [{ readonly page_count: number }];
    if (pages > 0) assertIntegrity(database);
    const records = openRecords(database);
    const world = records.world();
    if (!world && format !== 0) throw new Error('it holds no world any more');
    if (world) {
      records.verify();
      check?.({ format: snapshotFormat, world, ...records.collections() });
    }
    return { records, world };
  } catch (cause) {
    if (isFull(cause)) throw new StorageFullError(file, { cause });
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UnusableWorldError(`${file} is damaged: ${reason}.`, { cause });
  }
}

interface ExistingData {
  readonly records: SqliteRecords;
  readonly world: SimulatorState | undefined;
}
