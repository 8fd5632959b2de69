import type { Browser, CDPSession, Page } from '@playwright/test';
import type { BenchTask } from './interactions.ts';
import { observePage } from './page-observer.ts';

/** The machine and network of a visit, throttled to an administrator’s ordinary ones. */
export interface ThrottlingConditions {
  /** How many times slower the page's main thread runs. */
  readonly cpu: number;
  readonly megabitsPerSecond: number;
  /** Added to each request, in milliseconds. */
  readonly latency: number;
}

export const defaultConditions: ThrottlingConditions = { cpu: 4, megabitsPerSecond: 10, latency: 40 };

/** What one visit with a cold cache came to: milliseconds, bytes, and named figures of the errand afterwards. */
export interface PageVisit {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly ready: number;
  /** What long tasks took beyond 50 ms until ready. */
  readonly blocked: number;
  readonly layoutShift: number;
  /** JavaScript on the wire until ready, in bytes without the headers it comes with. */
  readonly script: number;
  readonly heap: number;
  readonly errand: Readonly<Record<string, number>>;
}

const slowDown = async (session: CDPSession, { cpu, megabitsPerSecond, latency }: ThrottlingConditions) => {
  const throughput = (megabitsPerSecond * 1_000_000) / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
};

/** The heap after two collections, in bytes. */
const heapOf = async (session: CDPSession) => {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
};

/** The status panel with real data; the bench's own pages say so themselves. */
const dataSelector = 'dl.facts dd, main[data-ready]';

const noTask: BenchTask = () => Promise.resolve({});

const waitForQuiet = async (page: Page) => {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(800);
};

interface VisitOptions {
  readonly conditions?: ThrottlingConditions;
  readonly task?: BenchTask;
  /** What has to be seen before the page counts as ready. */
  readonly readySelector?: string;
}

/** Opens the address in a context of its own and measures it. */
export const visit = async (
  browser: Browser,
  url: string,
  { conditions, task = noTask, readySelector = dataSelector }: VisitOptions = {},
): Promise<PageVisit> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  try {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const session = await context.newCDPSession(page);
    if (conditions) await slowDown(session, conditions);
    // tsx names functions by a helper that a page does not have.
    await page.addInitScript('globalThis.__name = (value) => value');
    await page.addInitScript(observePage, readySelector);
    await page.goto(url, { waitUntil: 'commit' });
    await page
      .waitForFunction(() => window.bench.ready > 0, undefined, { timeout: 60_000 })
      .catch(() => {
        throw new Error(`${url} was not ready within a minute${errors.length > 0 ? `: ${errors[0]}` : ''}`);
      });
    await waitForQuiet(page);
    const load = await page.evaluate(() => {
      window.bench.flush();
      const { firstPaint, largestPaint, layoutShift, longTasks, ready } = window.bench;
      const before = longTasks.filter(([start]) => start < ready);
      const scripts = performance
        .getEntriesByType('resource')
        .filter((entry) => entry instanceof PerformanceResourceTiming)
        .filter(({ name, responseEnd }) => new URL(name).pathname.endsWith('.js') && responseEnd <= ready);
      return {
        firstPaint,
        largestPaint,
        layoutShift,
        ready,
        script: scripts.reduce((all, { encodedBodySize }) => all + encodedBodySize, 0),
        blocked: before.reduce((all, [, length]) => all + Math.max(0, length - 50), 0),
      };
    });
    const heap = await heapOf(session);
    const results: Promise<Readonly<Record<string, number>>> = task(page);
    return { ...load, heap, errand: await results };
  } finally {
    await context.close();
  }
};
