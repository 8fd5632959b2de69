import { http } from 'msw';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createConditions } from './conditions.ts';
import { startWorker } from './worker.ts';

const never = new Promise<never>(() => undefined);
const start = vi.hoisted(() => vi.fn<() => Promise<void>>());
vi.mock('msw/browser', () => ({ setupWorker: () => ({ start }) }));

const handler = http.all('*', () => undefined);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', Object.assign(new EventTarget(), {}));
  start.mockResolvedValue();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A browser with service workers, whose container has these parts. */
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
  const starting = startWorker(handler, createConditions());
  await vi.advanceTimersByTimeAsync(5000);
  expect((await starting).isCarrying()).toBe(false);
});
