import type { Browser, CDPSession, Page } from '@playwright/test';
import { observePage } from './in-page.ts';
import type { Errand } from './pages.ts';

/** An administrator’s ordinary machine on an ordinary line (performance.md). */
export interface Conditions {
  /** How many times slower the page's main thread runs. */
  readonly cpu: number;
  readonly megabitsPerSecond: number;
  /** Added to each request, in milliseconds. */
  readonly latency: number;
}

export const ordinary: Conditions = { cpu: 4, megabitsPerSecond: 10, latency: 40 };

/** What one visit with a cold cache came to: milliseconds, bytes, and named figures of the errand afterwards. */
export interface Visit {
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

/** Counts the bytes of scripts as they arrive, compressed as they are; what heads each answer is no script. */
const countScripts = async (session: CDPSession) => {
  const scripts = new Set<string>();
  const heads = new Map<string, number>();
  const finished: { at: number; bytes: number }[] = [];
  session.on('Network.requestWillBeSent', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script') scripts.add(requestId);
    heads.set(requestId, response.encodedDataLength);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!scripts.has(requestId)) return;
    finished.push({ at: performance.now(), bytes: encodedDataLength - (heads.get(requestId) ?? 0) });
  });
  await session.send('Network.enable');
  return (until: number) => finished.filter(({ at }) => at <= until).reduce((all, { bytes }) => all + bytes, 0);
};

const slowDown = async (session: CDPSession, { cpu, megabitsPerSecond, latency }: Conditions) => {
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
const dataShown = 'dl.facts dd, main[data-ready]';

const noErrand: Errand = () => Promise.resolve({});

const quiet = async (page: Page) => {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(800);
};

interface VisitOptions {
  readonly conditions?: Conditions;
  readonly errand?: Errand;
  /** What has to be seen before the page counts as ready. */
  readonly awaited?: string;
}

/** Opens the address in a context of its own and measures it. */
export const visit = async (
  browser: Browser,
  url: string,
  { conditions, errand = noErrand, awaited = dataShown }: VisitOptions = {},
): Promise<Visit> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  try {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const session = await context.newCDPSession(page);
    const scriptsUntil = await countScripts(session);
    if (conditions) await slowDown(session, conditions);
    // tsx names functions by a helper that a page does not have.
    await page.addInitScript('globalThis.__name = (value) => value');
    await page.addInitScript(observePage, awaited);
    await page.goto(url, { waitUntil: 'commit' });
    await page
      .waitForFunction(() => window.bench.ready > 0, undefined, { timeout: 60_000 })
      .catch(() => {
        throw new Error(`${url} was not ready within a minute${errors.length > 0 ? `: ${errors[0]}` : ''}`);
      });
    const script = scriptsUntil(performance.now());
    await quiet(page);
    const load = await page.evaluate(() => {
      window.bench.flush();
      const { firstPaint, largestPaint, layoutShift, longTasks, ready } = window.bench;
      const before = longTasks.filter(([start]) => start < ready);
      return {
        firstPaint,
        largestPaint,
        layoutShift,
        ready,
        blocked: before.reduce((all, [, length]) => all + Math.max(0, length - 50), 0),
      };
    });
    const heap = await heapOf(session);
    const figures: Promise<Readonly<Record<string, number>>> = errand(page);
    return { ...load, script, heap, errand: await figures };
  } finally {
    await context.close();
  }
};
