import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import type { TestClock } from './fault-case.ts';
import { createFaultHarness, type FaultHarness } from './fault-harness.ts';
import type { OperationTask } from './operation-task.ts';

/** The harness, page and fake time of the tests of one operation. */
export interface FaultTestContext<Opened> {
  readonly harness: () => FaultHarness;
  readonly page: () => Opened;
  readonly time: TestClock;
}

const macrotask = setImmediate;

const time: TestClock = {
  async pass(milliseconds) {
    await vi.advanceTimersByTimeAsync(milliseconds);
    // React renders in a separate macrotask.
    await new Promise((resolve) => macrotask(resolve));
    await vi.advanceTimersByTimeAsync(0);
  },
};

/**
 * Sets up the tests of one operation, which share one page and one backend until a test fails. A `console.error` or an
 * unhandled rejection fails the current test.
 */
export function setUpFaultTests<Opened extends { readonly close: () => void }>(
  task: OperationTask,
  openPage: () => Opened,
): FaultTestContext<Opened> {
  let harness: FaultHarness | undefined;
  let currentPage: Opened | undefined;
  const unhandled = vi.fn();
  const consoleErrors = vi.fn();

  beforeAll(async () => {
    const toFake = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] as const;
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9), toFake: [...toFake] });
    process.on('unhandledRejection', unhandled);
    harness = await createFaultHarness(task);
  });
  beforeEach(() => {
    if (!harness) throw new Error('The harness has not been created.');
    harness.faulty.heal();
    vi.stubGlobal('fetch', harness.faulty.fetch);
    vi.spyOn(console, 'error').mockImplementation(consoleErrors);
    // The real `AbortSignal.timeout` does not use the fake timers.
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(new DOMException('too long', 'TimeoutError')), milliseconds);
      return controller.signal;
    });
    currentPage ??= openPage();
  });
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') {
      currentPage?.close();
      currentPage = undefined;
      // A result of an action would stay: the timer that removes it ends with the fake timers.
      document.body.replaceChildren();
    }
    expect(consoleErrors.mock.calls).toEqual([]);
    expect(unhandled.mock.calls).toEqual([]);
  });
  afterAll(() => {
    currentPage?.close();
    process.off('unhandledRejection', unhandled);
    vi.useRealTimers();
  });

  return {
    time,
    harness() {
      if (!harness) throw new Error('The harness has not been created.');
      return harness;
    },
    page() {
      if (!currentPage) throw new Error('No page is open.');
      return currentPage;
    },
  };
}
