import { chmodSync, closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { applicationId } from './sqlite-records.ts';

/** Time a starting server waits for the previous one to release the file, in milliseconds. */
const TIMEOUT_MS = 2000;
/** Number of pages after which the log is copied into the file: about 400 kB. */
const checkpointPages = 100;
/**
 * Size in bytes to which the log is truncated after a checkpoint. Loading a large scenario makes it ten times as long.
 */
const maxLogBytes = 1024 * 1024;
/** Offset of the application id in a SQLite file, in bytes. */
const applicationIdOffset = 68;
/** The smallest page size of SQLite, in bytes. */
const minPageBytes = 512;
const foreignFileReason = 'it is no database of a simulated world. Name another file.';

/** Reasons why a file cannot be opened, by the error code of the system or of SQLite. */
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

/** The file is a database of this application that cannot be used: it is damaged, or of another version. */
export class UnusableWorldError extends Error {}

/**
 * Opens the file exclusively for this process and makes it readable by its owner only, because it holds codes and
 * tokens. The file of another application is left unchanged. Throws an `UnusableWorldError` when the file is a damaged
 * database of this application, otherwise an error with a reason in plain words.
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

/**
 * Switches to a write-ahead log: every change is on the disk before the response, first in a small log beside the file.
 * Throws an error with a reason in plain words; the header of a damaged file may forbid SQLite to write it.
 */
export function enableLog(file: string, database: Database.Database): void {
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma(`wal_autocheckpoint = ${checkpointPages}`);
    database.pragma(`journal_size_limit = ${maxLogBytes}`);
  } catch (cause) {
    throw new Error(`${file} cannot be opened: ${reasonOf(file, cause)}`, { cause });
  }
}

/** Closes the database and releases the lock on its file at once, before its statements are garbage-collected. */
export function releaseDatabase(database: Database.Database): void {
  try {
    database.pragma('locking_mode = NORMAL');
    database.exec('select 1 from sqlite_schema');
  } catch {
    // A damaged database cannot be read, but it is closed.
  }
  database.close();
}

/**
 * Closes the database as one whole file. On a full disk the log stays beside the file, and the next start continues
 * from both. Returns whether the log stayed.
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

/** Copies the log into the file and empties it, if the disk has room. */
export function checkpointLog(database: Database.Database): void {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // The log stays unchanged, and no data is lost.
  }
}

/** Deletes a database of this application with the files beside it. It must be closed first. */
export function removeDatabase(file: string): void {
  for (const path of filesOf(file)) rmSync(path, { force: true });
}

/** The database file and the files that SQLite creates beside it. */
function filesOf(file: string): readonly string[] {
  return ['', '-wal', '-shm', '-journal'].map((ending) => `${file}${ending}`);
}

function restrictToOwner(file: string): void {
  if (file === ':memory:') return;
  for (const path of filesOf(file)) if (existsSync(path)) chmodSync(path, 0o600);
}

/** Throws for the database of another application. */
function assertOwnDatabase(database: Database.Database): void {
  const [{ application_id: id }] = database.pragma('application_id') as [{ readonly application_id: number }];
  const [{ tables }] = database.prepare('select count(*) as tables from sqlite_master').all() as [{ tables: number }];
  if (tables > 0 && id !== applicationId) throw new Error(foreignFileReason);
}

const isDamageCode = (code: string) => ['SQLITE_NOTADB', 'SQLITE_CORRUPT', 'SQLITE_ERROR'].includes(code);

/** SQLite treats a file that is shorter than its smallest page as an empty database, and would overwrite it. */
function assertNotTruncated(file: string): void {
  const { size } = statSync(file);
  if (size > 0 && size < minPageBytes) throw Object.assign(new Error(foreignFileReason), { code: 'SQLITE_NOTADB' });
}

/** Whether the file has this application's id, as far as its first bytes can be read. */
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
