import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPageConditions } from '#mocks/browser/conditions.ts';
import { openStoredWorld } from '#mocks/browser/stored-world.ts';
import { DatabaseLockedError, openDatabase, withTimeout } from './database.ts';

const never = new Promise<never>(() => undefined);

class SilentRequest extends EventTarget {}

beforeEach(() => {
  vi.useFakeTimers();
  // A browser whose database answers nothing, as WebKit's does when it holds the transaction of a page that is gone.
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

describe('a database that does not answer', () => {
  test('is given up when it does not open', async () => {
    const nothing = () => undefined;
    const opened = openDatabase('simulator', { replaced: nothing, closeRequested: nothing, lost: nothing });
    const refusal = expect(opened).rejects.toThrow(DatabaseLockedError);
    await vi.runAllTimersAsync();
    await refusal;
  });

  test('is given up when it does not carry out the first request of a transaction', async () => {
    const refusal = expect(withTimeout(never)).rejects.toThrow(DatabaseLockedError);
    await vi.runAllTimersAsync();
    await refusal;
  });

  test('lets the page start with a world of its own, and the page says that it is locked', async () => {
    const conditions = createPageConditions();
    const opening = openStoredWorld(conditions);
    await vi.runAllTimersAsync();
    const store = await opening;
    expect((await store.snapshot()).world.scenario).toBe('evaluation');
    expect(conditions.all()).toEqual(['stored-world-locked']);
  });
});

describe('a database that is refused', () => {
  test.each([
    ['SecurityError', 'nothing-stored'],
    ['QuotaExceededError', 'nothing-stored'],
    ['VersionError', 'newer-world-stored'],
  ])('with a %s lets the page start with a world of its own: %s', async (name, condition) => {
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

test('an answer in time is passed on, and leaves no timer behind', async () => {
  expect(await withTimeout(Promise.resolve('answer'))).toBe('answer');
  expect(vi.getTimerCount()).toBe(0);
});
