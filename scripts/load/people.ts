import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Role } from '#src/contract/session.ts';
import { Administrator, type Carrying } from './administrator.ts';
import { Browser, WrongAnswer } from './browser.ts';
import { Measures } from './measures.ts';
import { OpenPage } from './page.ts';

/** How many people, and for how long. */
export interface Load {
  /** Browsers in which the page is open, and nobody acts. */
  readonly browsers: number;
  /** People who act, each in a browser of its own. */
  readonly acting: number;
  readonly seconds: number;
}

/** Who only looks: of every ten so many of each role. */
const onlookers: readonly Role[] = ['auditor', 'operator', 'operator', 'admin', 'product'];
const actors: readonly Role[] = ['admin', 'admin', 'product'];
/** Over so long the pages are opened one after the other, in milliseconds: each wants several connections at once. */
const opening = 20_000;
/** Of a short load, so much of it. */
const openingShare = 0.3;

/** Lets people use the server at this address, whose door is open, and answers what they have met with. */
export async function use(origin: string, { browsers, acting, seconds }: Load): Promise<Measures> {
  const measures = new Measures();
  const ending = new AbortController();
  const until = ending.signal;
  // As many as wait for something at one time.
  setMaxListeners(Number.POSITIVE_INFINITY, until);
  const carried: Carrying = {};
  const everybody = browsers + acting;
  const spread = Math.min(opening, openingShare * seconds * 1000);

  const come = async (index: number) => {
    await sleep((spread * index) / everybody);
    // Who acts comes in between the others, not after them.
    const isActing = Math.floor(((index + 1) * acting) / everybody) > Math.floor((index * acting) / everybody);
    const name = `Person ${String(index).padStart(3, '0')}`;
    const roles = isActing ? actors : onlookers;
    const browser = new Browser(origin, measures);
    const page = new OpenPage(browser, until);
    try {
      await browser.signIn(name, roles[index % roles.length] ?? 'admin');
      const person = isActing
        ? new Administrator({ name, number: index }, page, { measures, carried, until })
        : undefined;
      await Promise.all([page.stayOpen(), person?.work()]);
    } catch (error) {
      // It is counted already.
      if (!(error instanceof WrongAnswer)) throw error;
    } finally {
      browser.close();
    }
  };
  const timer = setTimeout(() => ending.abort(), seconds * 1000);
  await Promise.all(Array.from({ length: everybody }, (_each, index) => come(index))).finally(() => {
    clearTimeout(timer);
    ending.abort();
  });
  return measures;
}
