import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPageConditions } from '#mocks/browser/conditions.ts';
import { openStoredWorld } from '#mocks/browser/stored-world.ts';
import { canRepeat, DatabaseLockedError, openDatabase, withTimeout } from './database.ts';

const never = new Promise<never>(() => undefined);

class SilentRequest extends EventTarget {}

beforeEach(() => {
  vi.useFakeTimers();
  // A browser whose database never responds, as in WebKit when the transaction of a page that has gone still holds it.
  vi.stubGlobal('IDBRequest', SilentRequest);
  vi.stubGlobal('indexedDB', { open: () => new SilentRequest() });
  for (const name of ['IDBDatabase', 'IDBObjectStore', 'IDBIndex', 'IDBCursor', 'IDBTransaction']) {
    vi.stubGlobal(name, class {});
  }
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a database that does not respond', () => {
  test('rejects when the database does not open in time', async () => {
    const nothing = () => undefined;
    const opened = openDatabase('simulator', { replaced: nothing, closeRequested: nothing, lost: nothing });
    const refusal = expect(opened).rejects.toThrow(DatabaseLockedError);
    await vi.runAllTimersAsync();
    await refusal;
  });

  test('rejects when the first request of a transaction does not complete in time', async () => {
    const refusal = expect(withTimeout(never)).rejects.toThrow(DatabaseLockedError);
    await vi.runAllTimersAsync();
    await refusal;
  });

  test('starts the page with its own state and reports that the stored state is locked', async () => {
    const conditions = createPageConditions();
    const opening = openStoredWorld(conditions);
    await vi.runAllTimersAsync();
    const store = await opening;
    expect((await store.snapshot()).world.scenario).toBe('evaluation');
    expect(conditions.all()).toEqual(['stored-world-locked']);
  });
});

describe('a database that cannot be opened', () => {
  test.each([
    ['SecurityError', 'nothing-stored'],
    ['QuotaExceededError', 'nothing-stored'],
    ['VersionError', 'newer-world-stored'],
  ])('starts the page with its own state after a %s and reports %s', async (name, condition) => {
    const conditions = createPageConditions();
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('refused', name);
      },
    });
    const store = await openStoredWorld(conditions);
    expect((await store.snapshot()).world.scenario).toBe('evaluation');
    expect(conditions.all()).toEqual([condition]);
  });
});

describe('a failed transaction', () => {
  const failure = (name: string) => new DOMException('failed', name);
  const isRepeated = async (error: unknown, cause: DOMException | null = null, attempt = 1) => {
    const repeated = canRepeat(error, { error: cause }, attempt);
    await vi.runAllTimersAsync();
    return repeated;
  };

  test('does not run again when the disk is full, when its work failed, or after five attempts', async () => {
    expect(await isRepeated(failure('AbortError'), failure('QuotaExceededError'))).toBe(false);
    expect(await isRepeated(new Error('The simulator failed.'))).toBe(false);
    expect(await isRepeated(failure('AbortError'), null, 5)).toBe(false);
  });

  test('runs again when the browser rolled it back or failed for a passing reason', async () => {
    expect(await isRepeated(failure('AbortError'))).toBe(true);
    expect(await isRepeated(failure('UnknownError'))).toBe(true);
    expect(await isRepeated(failure('AbortError'), failure('UnknownError'))).toBe(true);
  });
});

test('returns a timely response without leaving a timer behind', async () => {
  expect(await withTimeout(Promise.resolve('answer'))).toBe('answer');
  expect(vi.getTimerCount()).toBe(0);
});
