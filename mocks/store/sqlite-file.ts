import { chmodSync, closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { applicationId } from './sqlite-records.ts';

/** How long a server that starts waits for the one before to let go of the file, in milliseconds. */
const TIMEOUT_MS = 2000;
/** The log is copied into the file when it has so many pages, which makes it about 400 kB long. */
const checkpointPages = 100;
/** To so many bytes the log is cut once all in it is in the file; a world that was loaded leaves it ten times as long. */
const maxLogBytes = 1024 * 1024;
/** Where a SQLite file names the application that made it, in bytes from its beginning. */
const applicationIdOffset = 68;
/** The smallest page of a SQLite file, in bytes. */
const minPageBytes = 512;
const foreignFileReason = 'it is no database of a simulated world. Name another file.';

/** Why a file cannot be opened, by the code of the system or of SQLite. */
const reasons: Readonly<Record<string, string>> = {
  SQLITE_BUSY: 'another server has it open. End that one, or name another file.',
  SQLITE_NOTADB: foreignFileReason,
  SQLITE_CORRUPT: 'it is damaged, and does not say that it is of a simulated world. Name another file.',
  SQLITE_FULL: 'the disk is full.',
  ENOSPC: 'the disk is full.',
  EISDIR: 'it is a directory. Name a file in it.',
  EACCES: 'this user may not write there. Name another file.',
  EPERM: 'it belongs to another user. Name another file.',
  EROFS: 'it is on a disk that cannot be written. Name another file.',
  SQLITE_READONLY: 'it cannot be written. Name another file.',
};

/** A file holds a world of ours that cannot be gone on with: it is damaged, or of another version. */
export class UnusableWorldError extends Error {}

/**
 * Opens the file for this process alone, readable by its owner alone, since codes and tokens lie in it. A file that another
 * application has made is left as it is. Throws an `UnusableWorldError` when the file is ours and too damaged to be
 * opened, and for any other reason an error in plain words.
 */
export function openDatabase(file: string): Database.Database {
  let database: Database.Database | undefined;
  try {
    if (file !== ':memory:') {
      closeSync(openSync(file, 'a', 0o600));
      assertNotTruncated(file);
    }
    database = new Database(file, { timeout: TIMEOUT_MS });
    database.pragma('locking_mode = EXCLUSIVE');
    assertOwnDatabase(database);
    restrictToOwner(file);
    return database;
  } catch (cause) {
    if (database) releaseDatabase(database);
    const { code = '' } = cause as { readonly code?: string };
    if (isDamageCode(code) && hasApplicationId(file))
      throw new UnusableWorldError(`${file} is damaged: SQLite cannot read it.`);
    throw new Error(`${file} cannot be opened: ${reasonOf(file, cause)}`, { cause });
  }
}

/** From now on every change is on the disk before it is answered: first in a log beside the file, which is kept small. */
export function enableLog(database: Database.Database): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma(`wal_autocheckpoint = ${checkpointPages}`);
  database.pragma(`journal_size_limit = ${maxLogBytes}`);
}

/** Closes the database, and lets go of its file at once, not only when its last statement has been collected. */
export function releaseDatabase(database: Database.Database): void {
  try {
    database.pragma('locking_mode = NORMAL');
    database.exec('select 1 from sqlite_schema');
  } catch {
    // A damaged one cannot be read; it is closed all the same.
  }
  database.close();
}

/**
 * Leaves one whole file behind, and lets go of it. On a full disk the log stays beside the file, and the next start goes on from both; answers whether it had to.
 */
export function closeDatabase(database: Database.Database): 'one file' | 'with its log' {
  try {
    database.pragma('journal_mode = DELETE');
    return 'one file';
  } catch {
    return 'with its log';
  } finally {
    releaseDatabase(database);
  }
}

/** Copies the log into the file and empties it, as far as the disk has room. */
export function checkpointLog(database: Database.Database): void {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // The log stays as it is, and nothing in it is lost.
  }
}

/** Takes a database of ours away, with all that lies beside it. Whoever has it open must be closed before. */
export function removeDatabase(file: string): void {
  for (const path of filesOf(file)) rmSync(path, { force: true });
}

/** The database and what SQLite keeps beside it. */
function filesOf(file: string): readonly string[] {
  return ['', '-wal', '-shm', '-journal'].map((ending) => `${file}${ending}`);
}

function restrictToOwner(file: string): void {
  if (file === ':memory:') return;
  for (const path of filesOf(file)) if (existsSync(path)) chmodSync(path, 0o600);
}

/** Somebody else's database is left as it is. */
function assertOwnDatabase(database: Database.Database): void {
  const [{ application_id: id }] = database.pragma('application_id') as [{ readonly application_id: number }];
  const [{ tables }] = database.prepare('select count(*) as tables from sqlite_master').all() as [{ tables: number }];
  if (tables > 0 && id !== applicationId) throw new Error(foreignFileReason);
}

const isDamageCode = (code: string) => ['SQLITE_NOTADB', 'SQLITE_CORRUPT', 'SQLITE_ERROR'].includes(code);

/** SQLite takes a file that is shorter than its smallest page for an empty database, and would write over it. */
function assertNotTruncated(file: string): void {
  const { size } = statSync(file);
  if (size > 0 && size < minPageBytes) throw Object.assign(new Error(foreignFileReason), { code: 'SQLITE_NOTADB' });
}

/** Whether the file says of itself that it is ours, as far as its first bytes can be read. */
function hasApplicationId(file: string): boolean {
  const bytes = Buffer.alloc(4);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, bytes, 0, bytes.length, applicationIdOffset);
  } finally {
    closeSync(descriptor);
  }
  return bytes.readInt32BE() === applicationId;
}

function reasonOf(file: string, cause: unknown): string {
  const { code = '', message } = cause as { readonly code?: string; readonly message: string };
  if (code === 'ENOENT') return `there is no directory ${dirname(file)}. Make it, or name another file.`;
  return reasons[code] ?? message;
}
