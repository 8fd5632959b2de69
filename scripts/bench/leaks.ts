import type { Browser, Page } from '@playwright/test';
import { heldMemory } from './held-memory.ts';
import { atMost, times, type Verdict } from './verdict.ts';

/** Target: how often a dialog is opened and closed while the memory is compared. */
const openings = 200;
/** A week in milliseconds, and how much faster than time it passes. */
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

/** What is kept of a dialog that was opened and closed, again and again. */
export async function dialogLeak(browser: Browser, address: string): Promise<Verdict> {
  const { context, page, session } = await openPage(browser, address);
  for (let opened = 0; opened < 5; opened += 1) await openAndClose(page);
  const before = await heldMemory(session);
  for (let opened = 0; opened < openings; opened += 1) await openAndClose(page);
  const after = await heldMemory(session);
  await context.close();
  return atMost(`held after ${openings} dialogs, by before`, 1.1, [after / before], times);
}

/** What is kept of a week in which the page asks again and again, and nothing happens. */
export async function pollingLeak(browser: Browser, address: string): Promise<Verdict> {
  const { context, page, session } = await openPage(browser, address, async (opened) => {
    await opened.addInitScript(passTime, speed);
  });
  // What was kept by the first hour is what the page needs.
  await page.waitForFunction(() => window.passed() > 60 * 60 * 1000, undefined, { timeout: 60_000 });
  const before = await heldMemory(session);
  await page.waitForFunction((long) => window.passed() > long, week, { timeout: 900_000, polling: 1000 });
  const after = await heldMemory(session);
  const asked = await page.evaluate(() => window.asked());
  await context.close();
  return atMost(`held after a week and ${asked} polls, by the first hour`, 1.1, [after / before], times);
}

declare global {
  interface Window {
    /** How much time has passed for the page, in ms. */
    passed(): number;
    /** How often it has asked. */
    asked(): number;
  }
}

/** Runs in the page before its scripts: time passes faster, and every question is answered as it was the first time. */
function passTime(faster: number): void {
  const realNow = performance.now.bind(performance);
  const began = realNow();
  const start = Date.now();
  const passed = () => (realNow() - began) * faster;
  let asked = 0;
  Object.assign(window, { passed, asked: () => asked });
  const RealDate = Date;
  const now = () => Math.floor(start + passed());
  window.Date = class extends RealDate {
    constructor(...told: [] | [number | string]) {
      super(told.length === 0 ? now() : told[0]);
    }
    static override now = now;
  } as DateConstructor;

  const waiting = new Map<number, { due: number; readonly act: () => void; readonly every?: number }>();
  const { setTimeout: later, clearTimeout: never } = window;
  let last = 1_000_000_000;
  const wait = (act: TimerHandler, delay = 0, repeats = false): number => {
    // What is short is left to the browser: frames, and what is put off by a moment.
    if (delay < 1000 && !repeats) return later(act, delay);
    last += 1;
    waiting.set(last, { due: now() + delay, act: act as () => void, ...(repeats && { every: Math.max(delay, 1) }) });
    return last;
  };
  const forget = (id?: number) => {
    if (id !== undefined && !waiting.delete(id)) never(id);
  };
  Object.assign(window, {
    setTimeout: (act: TimerHandler, delay?: number) => wait(act, delay),
    setInterval: (act: TimerHandler, delay?: number) => wait(act, delay, true),
    clearTimeout: forget,
    clearInterval: forget,
  });
  const channel = new MessageChannel();
  let turns = 0;
  channel.port1.onmessage = () => {
    for (const [id, timer] of waiting) {
      if (timer.due > now()) continue;
      if (timer.every === undefined) waiting.delete(id);
      else timer.due = now() + timer.every;
      timer.act();
    }
    turns += 1;
    // A turn of the browser's own now and then, or it would do nothing else.
    if (turns % 8 === 0) later(() => channel.port2.postMessage(undefined), 0);
    else channel.port2.postMessage(undefined);
  };
  channel.port2.postMessage(undefined);

  const ask = window.fetch.bind(window);
  const answers = new Map<string, Promise<{ readonly text: string; readonly headers: [string, string][] }>>();
  window.fetch = async (input, init) => {
    asked += 1;
    const url = String(input);
    const known =
      answers.get(url) ??
      ask(input, { ...init, signal: null }).then(async (reply) => ({
        text: await reply.text(),
        headers: [...reply.headers].filter(([name]) => name !== 'date'),
      }));
    answers.set(url, known);
    const { text, headers } = await known;
    return new Response(text, { headers: [...headers, ['date', new RealDate(now()).toUTCString()]] });
  };
}
