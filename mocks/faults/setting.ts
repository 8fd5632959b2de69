import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import type { Time } from './cell.ts';
import type { Errand } from './errand.ts';
import { createFaultBench, type FaultBench } from './fault-bench.ts';

/** The page of the tests of one operation, its world and its time. */
export interface Setting<Opened> {
  readonly bench: () => FaultBench;
  readonly page: () => Opened;
  readonly time: Time;
}

const macrotask = setImmediate;

const time: Time = {
  async pass(milliseconds) {
    await vi.advanceTimersByTimeAsync(milliseconds);
    // What was brought is drawn in a task of its own.
    await new Promise((resolve) => macrotask(resolve));
    await vi.advanceTimersByTimeAsync(0);
  },
};

/**
 * Sets the tests of one operation up: one page over one world serves them all, until one of them fails. Whatever is
 * written to the console as an error, and whatever nobody handles, fails the test in which it happens.
 */
export function setUp<Opened extends { readonly close: () => void }>(
  errand: Errand,
  openPage: () => Opened,
): Setting<Opened> {
  let bench: FaultBench | undefined;
  let opened: Opened | undefined;
  const unhandled = vi.fn();
  const complaints = vi.fn();

  beforeAll(async () => {
    const toFake = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] as const;
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9), toFake: [...toFake] });
    process.on('unhandledRejection', unhandled);
    bench = await createFaultBench(errand);
  });
  beforeEach(() => {
    if (!bench) throw new Error('There is no bench.');
    bench.faulty.heal();
    vi.stubGlobal('fetch', bench.faulty.fetch);
    vi.spyOn(console, 'error').mockImplementation(complaints);
    // The browser's own is of another clock than the one that is moved here.
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
      const limit = new AbortController();
      setTimeout(() => limit.abort(new DOMException('too long', 'TimeoutError')), milliseconds);
      return limit.signal;
    });
    opened ??= openPage();
  });
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') {
      opened?.close();
      opened = undefined;
    }
    expect(complaints.mock.calls).toEqual([]);
    expect(unhandled.mock.calls).toEqual([]);
  });
  afterAll(() => {
    opened?.close();
    process.off('unhandledRejection', unhandled);
    vi.useRealTimers();
  });

  return {
    time,
    bench() {
      if (!bench) throw new Error('There is no bench.');
      return bench;
    },
    page() {
      if (!opened) throw new Error('No page is open.');
      return opened;
    },
  };
}
