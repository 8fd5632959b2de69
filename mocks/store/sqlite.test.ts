import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assertValidSnapshot } from '#mocks/control/import-snapshot.ts';
import { createScenarioSnapshot } from '#mocks/scenarios/create-snapshot.ts';
import type { SimulatorSnapshot, SimulatorState } from '#mocks/simulator-state.ts';
import { runs } from '#mocks/testing/property-runs.ts';
import { emptyChanges } from '#mocks/transaction.ts';
import { type OpenMode, openSqliteStore, type SqliteOptions } from './sqlite.ts';
import { UnusableWorldError } from './sqlite-file.ts';
import { StorageFullError, type Store } from './store.ts';

let directory: string;
let file: string;
const opened: Store[] = [];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sqlite-test-'));
  file = join(directory, 'world.sqlite');
});

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
  rmSync(directory, { recursive: true });
});

function open(
  scenario: 'evaluation' | 'registered' = 'evaluation',
  openMode: OpenMode = 'continue',
  options: Partial<SqliteOptions> = {},
): Store {
  const fresh = () => createScenarioSnapshot(scenario, { now: '2026-01-15T09:00:00.000Z' }, 0);
  const store = openSqliteStore({ file, openMode, fresh, ...options });
  opened.push(store);
  return store;
}

const change = (store: Store, part: Partial<SimulatorState>) =>
  store.transact(
    () => [],
    ({ world }) => ({ value: undefined, changes: emptyChanges({ ...world, ...part }) }),
  );
const seedAs = (store: Store, seed: number) => change(store, { seed });
const scenarioAs = (store: Store, scenario: string) => change(store, { scenario });

/** The snapshot in this file, opened like at the start of a server. */
async function readSnapshot(name: string): Promise<SimulatorSnapshot> {
  const store = openSqliteStore({
    file: name,
    openMode: 'continue',
    fresh: () => {
      throw new Error('A fresh state was created in place of the existing one.');
    },
    check: (snapshot) => assertValidSnapshot(snapshot, 0),
  });
  try {
    return await store.snapshot();
  } finally {
    store.close();
  }
}

function close(store: Store): void {
  opened.splice(opened.indexOf(store), 1);
  store.close();
}

test('refuses a file that another server has open', () => {
  open();

  expect(() => open()).toThrow(`${file} cannot be opened: another server has it open.`);
});

test.each([1, 100])('refuses a file that is not a database, and leaves it unchanged: %i × 12 bytes', (lines) => {
  writeFileSync(file, 'Dear diary, '.repeat(lines));

  for (const openMode of ['continue', 'replace'] as const) {
    expect(() => open('evaluation', openMode)).toThrow('it is no database of a simulated world');
  }

  expect(statSync(file).size).toBe(lines * 12);
});

test('refuses the database of another application, and leaves it unchanged', () => {
  const otherDatabase = new Database(file);
  otherDatabase.exec('create table diary (page text)');
  otherDatabase.close();

  expect(() => open()).toThrow('it is no database of a simulated world');
});

test('refuses a state of another format, even when nothing of it can be read', () => {
  close(open());
  const later = new Database(file);
  later.exec('delete from small_state; pragma user_version = 501');
  later.close();

  expect(() => open()).toThrow(`${file} holds a world of format 501`);
});

test('refuses to start with a fresh state when the file holds one', async () => {
  close(open('registered'));

  expect(() => open('evaluation', 'refuse')).toThrow(`${file} holds a world already: “registered”`);

  expect((await open().snapshot()).world.scenario).toBe('registered');
});

test('replaces an existing state in the mode “replace”', async () => {
  close(open('registered'));

  expect((await open('evaluation', 'replace').snapshot()).world.scenario).toBe('evaluation');
});

test('makes its file readable by the owner only, and leaves one whole file behind', () => {
  const store = open();

  expect(statSync(file).mode & 0o777).toBe(0o600);
  close(store);
  expect(readdirSync(directory)).toEqual(['world.sqlite']);
});

test.each(['the file', 'the files beside it'])(
  'makes %s readable by the owner only, even when others could read it before',
  (which) => {
    writeFileSync(file, '', { mode: 0o644 });
    chmodSync(file, 0o644);
    if (which !== 'the file') {
      close(open());
      const writer = new Database(file);
      writer.exec('pragma journal_mode = wal; create table if not exists spare (x); drop table spare');
      copyFileSync(file, `${file}.copy`);
      copyFileSync(`${file}-wal`, `${file}.copy-wal`);
      writer.close();
      file = `${file}.copy`;
      for (const path of [file, `${file}-wal`]) chmodSync(path, 0o666);
    }

    open();

    for (const path of readdirSync(directory).filter((name) => name.startsWith(basename(file)))) {
      expect([path, statSync(join(directory, path)).mode & 0o777]).toEqual([path, 0o600]);
    }
  },
);

test('keeps its log small beside the file, also after a large scenario was loaded', async () => {
  const store = open();
  await store.replace(createScenarioSnapshot('large-account', { now: '2026-01-15T09:00:00.000Z' }, 0));
  expect(statSync(`${file}-wal`).size).toBe(0);

  for (let count = 0; count < 60; count += 1) await scenarioAs(store, String(count).repeat(20_000));

  expect(statSync(`${file}-wal`).size).toBeLessThan(600_000);
});

test.each([
  ['nowhere/world.sqlite', 'there is no directory'],
  ['.', 'it is a directory'],
])('explains in plain words why %s cannot be opened', (name, reason) => {
  file = join(directory, name);
  expect(() => open()).toThrow(`${file} cannot be opened: ${reason}`);
});

test('throws on a full disk, writes nothing, and continues once there is room', async () => {
  close(open('registered'));
  const full = open('registered', 'continue', { maximumPages: 1 });
  const before = await full.snapshot();
  const long = 'x'.repeat(200_000);

  for (const _twice of [1, 2]) {
    const refusal = await scenarioAs(full, long).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StorageFullError);
    expect(String(refusal)).toContain(`The disk is full: nothing more can be written to ${file}.`);
  }
  expect(await full.snapshot()).toEqual(before);
  await seedAs(full, 4711);
  close(full);

  const roomy = open();
  expect((await roomy.snapshot()).world).toEqual({ ...before.world, seed: 4711 });
  await scenarioAs(roomy, 'long');
});

describe('an unusable file', () => {
  const damage = (change: (database: Database.Database) => void) => {
    close(open('registered'));
    const database = new Database(file);
    change(database);
    database.close();
    return readFileSync(file);
  };
  const reasons: readonly (readonly [string, (database: Database.Database) => void, string])[] = [
    ['another version', (database) => database.pragma('user_version = 99901'), 'holds a world of format 99901'],
    ['a text that is not UTF-8', (database) => put(database, `cast(x'ff' as text)`), 'a text in it cannot be read'],
    ['a changed digit', (database) => put(database, `replace(body, '1', '2')`), 'is damaged: the record “'],
    [
      'a wrong lookup column',
      (database) => database.exec(`update instances set account = 'x'`),
      'not where it belongs',
    ],
    ['no small state', (database) => database.exec('delete from small_state'), 'it holds no world any more'],
    ['an additional table', (database) => database.exec('create table diary (page text)'), 'another form'],
  ];
  const put = (database: Database.Database, body: string) => database.exec(`update small_state set body = ${body}`);

  test.each(reasons)('refuses the file by its name and leaves it unchanged: %s', (_what, change, reason) => {
    const bytes = damage(change);
    expect(() => open()).toThrow(UnusableWorldError);
    expect(() => open()).toThrow(reason);
    expect(() => open()).toThrow(file);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test.each(reasons)('replaces the file in the mode “replace”: %s', async (_what, change) => {
    damage(change);
    expect((await open('evaluation', 'replace').snapshot()).world.scenario).toBe('evaluation');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('refuses a state that fails the consistency check', () => {
    close(open('registered'));
    const check = () => {
      throw new Error('the licences do not add up');
    };
    expect(() => open('registered', 'continue', { check })).toThrow(`${file} is damaged: the licences do not add up.`);
  });
});

test('refuses a file whose header forbids writing, with a reason', async () => {
  close(open('registered'));
  const bytes = readFileSync(file);
  // The write version: SQLite treats a file with a number that it does not know as read-only.
  bytes[18] = 0xff;
  writeFileSync(file, bytes);
  await expect(readSnapshot(file)).rejects.toThrow(
    `${file} cannot be opened: it cannot be written. Name another file.`,
  );
});

test('refuses a damaged file with an explanation, or reads its whole state', async () => {
  close(open('registered'));
  const intact = await readSnapshot(file);
  const bytes = readFileSync(file);
  const headerBytes = 200;
  const place = fc.oneof(fc.nat(bytes.length - 1), fc.nat(headerBytes));
  const damages = fc.oneof(
    fc.array(fc.tuple(place, fc.oneof(fc.constant(0xff), fc.nat(255))), { minLength: 1, maxLength: 20 }),
    fc.integer({ min: 1, max: bytes.length - 1 }),
  );
  await fc.assert(
    fc.asyncProperty(damages, async (damage) => {
      const damaged = typeof damage === 'number' ? bytes.subarray(0, damage) : Buffer.from(bytes);
      if (typeof damage !== 'number') for (const [at, byte] of damage) damaged[at] = byte;
      rmSync(file, { force: true });
      writeFileSync(file, damaged);
      const result = await readSnapshot(file).catch((error: Error) => error);
      if (result instanceof Error) {
        expect(result.message).toMatch(
          /^\S+world\.sqlite (is damaged: |cannot be opened: |holds a world of format )(.|\s)+\.$/,
        );
        expect(readFileSync(file).equals(damaged)).toBe(true);
      } else expect(result).toEqual(intact);
    }),
    runs(300),
  );
});

test('reads the same state from the disk after a restart', async () => {
  const store = open('registered');
  await seedAs(store, 4711);
  const before = await store.snapshot();
  close(store);

  expect(await open().snapshot()).toEqual(before);
});
