import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { worldOf } from '#mocks/scenarios/worlds.ts';
import { noChanges } from '#mocks/step.ts';
import { type Beginning, openSqliteStore } from './sqlite.ts';
import type { Store } from './store.ts';

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

function open(scenario: 'evaluation' | 'registered' = 'evaluation', beginning: Beginning = 'continue'): Store {
  const fresh = () => worldOf(scenario, { now: '2026-01-15T09:00:00.000Z' }, 0);
  const store = openSqliteStore({ file, beginning, fresh });
  opened.push(store);
  return store;
}

function close(store: Store): void {
  opened.splice(opened.indexOf(store), 1);
  store.close();
}

test('refuses a file that another server has open', () => {
  open();

  expect(() => open()).toThrow(`${file} cannot be opened: another server has it open.`);
});

test('refuses a file that is no database, and leaves it as it is', () => {
  writeFileSync(file, 'Dear diary, '.repeat(100));

  expect(() => open()).toThrow('it is no database of a simulated world');

  expect(statSync(file).size).toBe(1200);
});

test('refuses a database of somebody else, and leaves it as it is', () => {
  const other = new Database(file);
  other.exec('create table diary (page text)');
  other.close();

  expect(() => open()).toThrow('it is no database of a simulated world');
});

test('refuses a world of another form, even where nothing of it can be read', () => {
  close(open());
  const later = new Database(file);
  later.exec('delete from small_state; pragma user_version = 501');
  later.close();

  expect(() => open()).toThrow(`${file} holds a world of format 501`);
});

test('refuses a world that is there, when it is to begin with a fresh one and was not told to replace it', async () => {
  close(open('registered'));

  expect(() => open('evaluation', 'refuse')).toThrow(`${file} holds a world already: “registered”`);

  expect((await open().snapshot()).world.scenario).toBe('registered');
});

test('replaces a world that is there, when it is told to', async () => {
  close(open('registered'));

  expect((await open('evaluation', 'replace').snapshot()).world.scenario).toBe('evaluation');
});

test('keeps its file to its owner, and leaves one whole file behind', () => {
  const store = open();

  expect(statSync(file).mode & 0o777).toBe(0o600);
  close(store);
  expect(readdirSync(directory)).toEqual(['world.sqlite']);
});

test('gives the world back as another process would find it after a kill: from the disk, not from memory', async () => {
  const store = open('registered');
  await store.transact(
    () => [],
    ({ world }) => ({ value: undefined, changes: noChanges({ ...world, seed: 4711 }) }),
  );
  const before = await store.snapshot();
  close(store);

  expect(await open().snapshot()).toEqual(before);
});
