import { closeSync, openSync } from 'node:fs';
import Database from 'libsql';
import type { ProductInstance } from '#mocks/cssm/state.ts';
import { type Changes, type Snapshot, snapshotFormat, type World } from '#mocks/world.ts';
import { applicationId, recordsFormat, recordsIn } from './sqlite-records.ts';
import { createListeners, type Store } from './store.ts';

/**
 * How a store begins when its file holds a world already: `continue` with it, `refuse` to touch it, or `replace` it with
 * a fresh one. A file that holds none gets a fresh world however it begins.
 */
export type Beginning = 'continue' | 'refuse' | 'replace';

/** Where a world is kept, and how it begins. */
export interface SqliteOptions {
  /** The file, made when there is none; `:memory:` keeps nothing. */
  readonly file: string;
  readonly beginning: Beginning;
  /** Makes the world of a file that holds none. */
  readonly fresh: () => Snapshot;
}

/** A file was to begin with a fresh world, and holds one already. */
export class HeldWorldError extends Error {
  constructor(file: string, { scenario, startedAt }: World) {
    super(`${file} holds a world already: “${scenario}”, begun ${new Date(startedAt).toISOString()}.`);
  }
}

/** The form of a world, and that in which its records are kept. */
const fileFormat = snapshotFormat * 100 + recordsFormat;
/** How long a server that starts waits for the one before to let go of the file, in milliseconds. */
const patience = 2000;
/** To so many bytes the log is cut once all in it is in the file; a world that was loaded leaves it ten times as long. */
const largestLog = 8 * 1024 * 1024;
const foreign = 'it is no database of a simulated world. Name another file.';

/**
 * The store of a server: one SQLite file, which this process alone holds open. What a step changed is on the disk before
 * anybody is answered, so that neither a killed process nor a power cut takes back what somebody has seen. Throws
 * when the file is another server's at the moment, is no database, or holds a world of another form.
 */
export function openSqliteStore({ file, beginning, fresh }: SqliteOptions): Store {
  const database = openDatabase(file);
  const records = recordsIn(database);
  const listeners = createListeners();
  const record = database.transaction((changes: Changes) => records.write(changes, world));
  const fill = database.transaction((snapshot: Snapshot) => {
    records.clear();
    records.write({ ...snapshot, instances: { put: snapshot.instances, removed: [] } });
    database.pragma(`user_version = ${fileFormat}`);
  });

  /** The small state as it stands in the file: nobody else writes there, so it is read only once. */
  let world: World;
  const replace = (snapshot: Snapshot) => {
    fill.immediate(snapshot);
    world = snapshot.world;
  };
  try {
    const held = heldIn(file, database, records.world);
    if (held && beginning === 'refuse') throw new HeldWorldError(file, held);
    if (held && beginning === 'continue') world = held;
    else replace(fresh());
  } catch (error) {
    closeDatabase(database);
    throw error;
  }

  return {
    async transact(needs, step) {
      const { value, changes } = step({ world, instance: asked(needs, world, records.instance) });
      if (changes) {
        record.immediate(changes);
        world = changes.world;
        listeners.notify(changes.instances);
      }
      return value;
    },
    activity: async (page) => records.activity(page),
    instances: async (virtualAccountId) => records.instances(virtualAccountId),
    watched: async (since) => records.watched(since),
    events: async (query) => records.events(query),
    snapshot: async () => ({ format: snapshotFormat, world, ...records.collections() }),
    async replace(snapshot) {
      replace(snapshot);
      listeners.notify('all');
    },
    subscribe: listeners.subscribe,
    close: () => closeDatabase(database),
  };
}

/** The product instances that are needed, each read when it is first looked at: most steps look at none. */
function asked(
  needs: (world: World) => readonly string[],
  world: World,
  read: (udi: string) => ProductInstance | undefined,
): (udi: string) => ProductInstance | undefined {
  let needed: ReadonlySet<string> | undefined;
  const known = new Map<string, ProductInstance | undefined>();
  return (udi) => {
    needed ??= new Set(needs(world));
    if (needed.has(udi) && !known.has(udi)) known.set(udi, read(udi));
    return known.get(udi);
  };
}

/** Opens the file for this process alone, readable by its owner alone, since codes and tokens lie in it. */
function openDatabase(file: string): Database.Database {
  try {
    if (file !== ':memory:') closeSync(openSync(file, 'a', 0o600));
    const database = new Database(file, { timeout: patience });
    database.pragma('locking_mode = EXCLUSIVE');
    mustBeOurs(database);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma(`journal_size_limit = ${largestLog}`);
    return database;
  } catch (cause) {
    throw new Error(`${file} cannot be opened: ${reasonOf(cause)}`, { cause });
  }
}

/** Somebody else's database is left as it is. */
function mustBeOurs(database: Database.Database): void {
  const [{ application_id: id }] = database.pragma('application_id') as [{ readonly application_id: number }];
  const [{ tables }] = database.prepare('select count(*) as tables from sqlite_master').all() as [{ tables: number }];
  if (tables > 0 && id !== applicationId) throw new Error(foreign);
}

/** Leaves one whole file behind, and lets go of it at once, not only when its last statement has been collected. */
function closeDatabase(database: Database.Database): void {
  database.pragma('journal_mode = DELETE');
  database.pragma('locking_mode = NORMAL');
  database.exec('select 1 from small_state');
  database.close();
}

function reasonOf(cause: unknown): string {
  const { code, message } = cause as { readonly code?: string; readonly message: string };
  if (code === 'SQLITE_BUSY') return 'another server has it open. End that one, or name another file.';
  if (code === 'SQLITE_NOTADB') return foreign;
  return message;
}

/** The world in a file, if there is one; a file that another version has filled is left as it is. */
function heldIn(file: string, database: Database.Database, read: () => World | undefined): World | undefined {
  const [{ user_version: format }] = database.pragma('user_version') as [{ readonly user_version: number }];
  if (format !== 0 && format !== fileFormat) {
    throw new Error(`${file} holds a world of format ${format}, and this is ${fileFormat}. Name another file.`);
  }
  return read();
}
