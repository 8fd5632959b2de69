import { http } from 'msw';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPageConditions } from './conditions.ts';
import { startWorker } from './worker.ts';

const never = new Promise<never>(() => undefined);
const start = vi.hoisted(() => vi.fn<() => Promise<void>>());
vi.mock('msw/browser', () => ({ setupWorker: () => ({ start }) }));

/** A worker of this page, as its container has it. */
const own = { scriptURL: 'http://localhost/mockServiceWorker.js' };
/** A worker of a page above the path of this one. */
const other = { scriptURL: 'http://localhost/sw.js' };

const handler = http.all('*', () => undefined);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', Object.assign(new EventTarget(), { location: { href: 'http://localhost/previews/123/' } }));
  start.mockReset().mockResolvedValue();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Simulates a browser whose service worker container has these properties. */
const withContainer = (parts: object) =>
  vi.stubGlobal('navigator', {
    serviceWorker: Object.assign(
      new EventTarget(),
      { getRegistration: async () => undefined, controller: null },
      parts,
    ),
  });

test.each<[string, () => void]>([
  ['the look-up of the registration does not settle', () => withContainer({ getRegistration: () => never })],
  [
    'the registration does not settle',
    () => {
      withContainer({});
      start.mockReturnValue(never);
    },
  ],
  ['the worker does not take control of the page', () => withContainer({})],
])('the page starts without the worker when %s', async (_what, arrange) => {
  arrange();
  const conditions = createPageConditions();
  const starting = startWorker(handler, conditions);
  await vi.advanceTimersByTimeAsync(4999);
  expect(conditions.all()).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect((await starting).isActive()).toBe(false);
  expect(conditions.all()).toEqual(['worker-not-started']);
});

describe('a worker that settles after the page has started without it', () => {
  const startLate = async (container: EventTarget & { controller?: object }) => {
    let settle: { readonly resolve: () => void; readonly reject: (error: Error) => void } | undefined;
    start.mockReturnValue(
      new Promise((resolve, reject) => {
        settle = { resolve, reject };
      }),
    );
    withContainer(container);
    vi.stubGlobal('document', new EventTarget());
    const conditions = createPageConditions();
    const starting = startWorker(handler, conditions);
    await vi.advanceTimersByTimeAsync(5000);
    return { conditions, worker: await starting, settle };
  };

  test('becomes active and removes the notice when it starts late', async () => {
    const { conditions, worker, settle } = await startLate(Object.assign(new EventTarget(), { controller: own }));
    settle?.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(worker.isActive()).toBe(true);
    expect(conditions.all()).toEqual([]);
  });

  test('reports that requests are not shown when it fails late', async () => {
    const { conditions, worker, settle } = await startLate(Object.assign(new EventTarget(), { controller: own }));
    settle?.reject(new Error('The script could not be fetched.'));
    await vi.advanceTimersByTimeAsync(0);
    expect(worker.isActive()).toBe(false);
    expect(conditions.all()).toEqual(['requests-not-shown']);
  });
});

test('shows no notice when the worker starts in time', async () => {
  withContainer({ controller: own });
  vi.stubGlobal('document', new EventTarget());
  const conditions = createPageConditions();
  const starting = startWorker(handler, conditions);
  await vi.advanceTimersByTimeAsync(10_000);
  expect((await starting).isActive()).toBe(true);
  expect(conditions.all()).toEqual([]);
});

describe('a page that another worker controls', () => {
  const startWith = async (container: EventTarget & { controller: object | null }, parts: object = {}) => {
    vi.stubGlobal('navigator', {
      serviceWorker: Object.assign(container, { getRegistration: async () => undefined, ...parts }),
    });
    vi.stubGlobal('document', new EventTarget());
    const conditions = createPageConditions();
    const starting = startWorker(handler, conditions);
    await vi.advanceTimersByTimeAsync(0);
    return { starting, conditions };
  };
  const take = async (container: EventTarget & { controller: object | null }, controller: object) => {
    container.controller = controller;
    container.dispatchEvent(new Event('controllerchange'));
    await vi.advanceTimersByTimeAsync(0);
  };

  test('waits for its own worker', async () => {
    const container = Object.assign(new EventTarget(), { controller: other });
    const { starting, conditions } = await startWith(container);
    let isStarted = false;
    void starting.then(() => {
      isStarted = true;
    });
    await take(container, other);
    expect(isStarted).toBe(false);
    await take(container, own);
    expect((await starting).isActive()).toBe(true);
    expect(conditions.all()).toEqual([]);
  });

  test('starts with the newer version of its own worker', async () => {
    const container = Object.assign(new EventTarget(), { controller: own });
    const update = async () => ({ installing: {} });
    const { starting } = await startWith(container, { getRegistration: async () => ({ update }) });
    expect(start).not.toHaveBeenCalled();
    await take(container, { ...own });
    expect(start).toHaveBeenCalledOnce();
    expect((await starting).isActive()).toBe(true);
  });

  test.each<[string, () => Promise<object>]>([
    ['cannot be loaded', () => Promise.reject(new Error('404'))],
    ['does not load in time', () => never],
    ['is the same', async () => ({})],
  ])('starts with the worker that it has when the script %s', async (_what, update) => {
    const container = Object.assign(new EventTarget(), { controller: own });
    const { starting } = await startWith(container, { getRegistration: async () => ({ update }) });
    await vi.advanceTimersByTimeAsync(2000);
    expect((await starting).isActive()).toBe(true);
  });
});
