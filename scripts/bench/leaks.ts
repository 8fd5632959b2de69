import type { Browser, Page } from '@playwright/test';
import { measureHeapSize } from './heap-size.ts';
import { atMost, type BenchVerdict, times } from './verdict.ts';

/** The number of times that the dialog is opened and closed between the measurements. */
const openings = 200;
/** A week in milliseconds, and the factor by which the page's time is accelerated. */
const week = 7 * 24 * 60 * 60 * 1000;
const speed = 4000;

const openPage = async (browser: Browser, address: string, prepare?: (page: Page) => Promise<void>) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  const page = await context.newPage();
  await page.addInitScript('globalThis.__name = (value) => value');
  await prepare?.(page);
  const session = await context.newCDPSession(page);
  await page.goto(address);
  await page.locator('dl.facts dd').first().waitFor();
  await page.waitForTimeout(3000);
  return { context, page, session };
};

const openAndClose = async (page: Page) => {
  await page.getByRole('main').getByRole('button', { name: 'Register' }).first().click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

/** Measures the growth of the heap when a dialog is opened and closed repeatedly. */
export async function dialogLeak(browser: Browser, address: string): Promise<BenchVerdict> {
  const { context, page, session } = await openPage(browser, address);
  for (let opened = 0; opened < 5; opened += 1) await openAndClose(page);
  const before = await measureHeapSize(session);
  for (let opened = 0; opened < openings; opened += 1) await openAndClose(page);
  const after = await measureHeapSize(session);
  await context.close();
  return atMost(`heap after ${openings} dialogs, relative to before`, 1.1, [after / before], times);
}

/** Measures the growth of the heap over a week of polling without changes. */
export async function pollingLeak(browser: Browser, address: string): Promise<BenchVerdict> {
  const { context, page, session } = await openPage(browser, address, async (opened) => {
    await opened.addInitScript(accelerateTime, speed);
  });
  // After the first hour the page holds all that it needs.
  await page.waitForFunction(() => window.elapsed() > 60 * 60 * 1000, undefined, { timeout: 60_000 });
  const before = await measureHeapSize(session);
  await page.waitForFunction((duration) => window.elapsed() > duration, week, { timeout: 900_000, polling: 1000 });
  const after = await measureHeapSize(session);
  const requestCount = await page.evaluate(() => window.requestCount());
  await context.close();
  return atMost(
    `heap after a week and ${requestCount} polls, relative to the first hour`,
    1.1,
    [after / before],
    times,
  );
}

declare global {
  interface Window {
    /** Returns the elapsed time of the page, in ms. */
    elapsed(): number;
    /** Returns the number of requests of the page. */
    requestCount(): number;
  }
}

/**
 * Runs in the page before its scripts: accelerates its clock and timers, and repeats the first response to each
 * request.
 */
function accelerateTime(factor: number): void {
  const realNow = performance.now.bind(performance);
  const startedAt = realNow();
  const start = Date.now();
  const elapsed = () => (realNow() - startedAt) * factor;
  let requestCount = 0;
  Object.assign(window, { elapsed, requestCount: () => requestCount });
  const RealDate = Date;
  const now = () => Math.floor(start + elapsed());
  window.Date = class extends RealDate {
    constructor(...args: [] | [number | string]) {
      super(args.length === 0 ? now() : args[0]);
    }
    static override now = now;
  } as DateConstructor;

  const timers = new Map<number, { due: number; readonly act: () => void; readonly every?: number }>();
  const { setTimeout: realSetTimeout, clearTimeout: realClearTimeout } = window;
  let lastId = 1_000_000_000;
  const schedule = (act: TimerHandler, delay = 0, repeats = false): number => {
    // Short timeouts, e.g. for frames, use the browser's real timer.
    if (delay < 1000 && !repeats) return realSetTimeout(act, delay);
    lastId += 1;
    timers.set(lastId, { due: now() + delay, act: act as () => void, ...(repeats && { every: Math.max(delay, 1) }) });
    return lastId;
  };
  const cancel = (id?: number) => {
    if (id !== undefined && !timers.delete(id)) realClearTimeout(id);
  };
  Object.assign(window, {
    setTimeout: (act: TimerHandler, delay?: number) => schedule(act, delay),
    setInterval: (act: TimerHandler, delay?: number) => schedule(act, delay, true),
    clearTimeout: cancel,
    clearInterval: cancel,
  });
  const channel = new MessageChannel();
  let turns = 0;
  channel.port1.onmessage = () => {
    for (const [id, timer] of timers) {
      if (timer.due > now()) continue;
      if (timer.every === undefined) timers.delete(id);
      else timer.due = now() + timer.every;
      timer.act();
    }
    turns += 1;
    // Every eighth turn uses a real timer, so that the browser can do its other work.
    if (turns % 8 === 0) realSetTimeout(() => channel.port2.postMessage(undefined), 0);
    else channel.port2.postMessage(undefined);
  };
  channel.port2.postMessage(undefined);

  const realFetch = window.fetch.bind(window);
  const responses = new Map<string, Promise<{ readonly text: string; readonly headers: [string, string][] }>>();
  window.fetch = async (input, init) => {
    requestCount += 1;
    const url = String(input);
    const response =
      responses.get(url) ??
      realFetch(input, { ...init, signal: null }).then(async (reply) => ({
        text: await reply.text(),
        headers: [...reply.headers].filter(([name]) => name !== 'date'),
      }));
    responses.set(url, response);
    const { text, headers } = await response;
    return new Response(text, { headers: [...headers, ['date', new RealDate(now()).toUTCString()]] });
  };
}
