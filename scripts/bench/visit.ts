import type { Browser, CDPSession, Page } from '@playwright/test';
import type { BenchTask } from './interactions.ts';
import { observePage } from './page-observer.ts';

/** The throttling of a visit to the machine and network of an ordinary administrator. */
export interface ThrottlingConditions {
  /** The factor by which the page's main thread is slower. */
  readonly cpu: number;
  readonly megabitsPerSecond: number;
  /** The delay added to each request, in milliseconds. */
  readonly latency: number;
}

export const defaultConditions: ThrottlingConditions = { cpu: 4, megabitsPerSecond: 10, latency: 40 };

/** The measurements of one visit with a cold cache, in milliseconds and bytes. */
export interface PageVisit {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly ready: number;
  /** The time of long tasks beyond 50 ms each, until ready. */
  readonly blocked: number;
  readonly layoutShift: number;
  /** The transferred JavaScript until ready, in bytes without headers. */
  readonly script: number;
  readonly heap: number;
  /** The times of the interactions after loading, by name. */
  readonly interactionTimes: Readonly<Record<string, number>>;
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

/** Returns the heap size after two garbage collections, in bytes. */
const heapOf = async (session: CDPSession) => {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
};

/** The selector of real data: the status at a glance, or the marker of a reference page. */
const dataSelector = '.strip .status, main[data-ready]';

const noTask: BenchTask = () => Promise.resolve({});

const waitForQuiet = async (page: Page) => {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(800);
};

interface VisitOptions {
  readonly conditions?: ThrottlingConditions;
  readonly task?: BenchTask;
  /** The selector of the element that must be visible before the page counts as ready. */
  readonly readySelector?: string;
}

/** Opens an address in a new context and measures it. Throws if the page is not ready within a minute. */
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
    // tsx adds calls of a helper that a page does not have.
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
    return { ...load, heap, interactionTimes: await results };
  } finally {
    await context.close();
  }
};
