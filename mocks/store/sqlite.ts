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
 * How a store begins when its file holds a world already: `continue` with it, `refuse` to touch it, or `replace` it with
 * a fresh one. A file that holds none gets a fresh world however it begins.
 */
export type OpenMode = 'continue' | 'refuse' | 'replace';

/** Where a world is kept, and how it begins. */
export interface SqliteOptions {
  /** The file, made when there is none; `:memory:` keeps nothing. */
  readonly file: string;
  readonly openMode: OpenMode;
  /** Makes the world of a file that holds none. */
  readonly fresh: () => SimulatorSnapshot;
  /** Throws when a world that was found in the file does not hold together; not asked for unless given. */
  readonly check?: (snapshot: SimulatorSnapshot) => void;
  /** To how many pages the database may grow; as far as the disk has room unless given. */
  readonly maximumPages?: number;
  /** Told in a sentence what the user should know about the file. */
  readonly report?: (sentence: string) => void;
}

/** A file was to begin with a fresh world, and holds one already. */
export class ExistingWorldError extends Error {
  constructor(file: string, { scenario, startedAt }: SimulatorState) {
    super(`${file} holds a world already: “${scenario}”, begun ${new Date(startedAt).toISOString()}.`);
  }
}

/** The form of a world, and that in which its records are kept. */
const fileFormat = snapshotFormat * 100 + recordsFormat;

/**
 * The store of a server: one SQLite file, which this process alone holds open. What a step changed is on the disk before
 * anybody is answered, so that neither a killed process nor a power cut takes back what somebody has seen. Throws
 * when the file is another server's at the moment, is no database of a world, or holds a world that is damaged or of
 * another version (`UnusableWorldError`); such a world is replaced when that is how the store begins.
 */
export function openSqliteStore(options: SqliteOptions): Store {
  const { file, openMode, fresh, report, maximumPages } = options;
  const { database, records, world: existing } = openExisting(options);
  if (maximumPages !== undefined) database.pragma(`max_page_count = ${maximumPages}`);
  const listeners = createListeners();

  /** The small state as it stands in the file: nobody else writes there, so it is read only once. */
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

/** Opens the file, and looks at the world in it. What cannot be used is replaced by an empty file, if that was asked for. */
function openExisting({
  file,
  openMode,
  check,
}: SqliteOptions): ExistingData & { readonly database: Database.Database } {
  let database: Database.Database | undefined;
  try {
    database = openDatabase(file);
    const existing = readExisting(file, database, check);
    enableLog(database);
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

/** The product instances that are needed, each read when it is first looked at: most steps look at none. */
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
 * Writes in one transaction, or nothing at all. A full disk ends a transaction by itself; the transactions of libsql then
 * throw that there is none to roll back, instead of the reason.
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

/** Writes, or throws a `StorageFullError` when the disk has no room, not even once the log has been emptied. */
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
 * The world in a file, if there is one. Throws an `UnusableWorldError` when it is of another version, or not in every part
 * what was written; the file is left as it is.
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
