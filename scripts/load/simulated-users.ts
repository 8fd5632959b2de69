import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Role } from '#src/contract/session.ts';
import { Administrator, type CodeTransferLock } from './administrator.ts';
import { SimulatedBrowser, UnexpectedResponseError } from './browser.ts';
import { Measures } from './measures.ts';
import { OpenPage } from './page.ts';

/** How many people, and for how long. */
export interface LoadSettings {
  /** Browsers in which the page is open, and nobody acts. */
  readonly browsers: number;
  /** People who act, each in a browser of its own. */
  readonly acting: number;
  readonly seconds: number;
}

/** Who only looks: of every ten so many of each role. */
const viewerRoles: readonly Role[] = ['auditor', 'operator', 'operator', 'admin', 'product'];
const administratorRoles: readonly Role[] = ['admin', 'admin', 'product'];
/** Over so long the pages are opened one after the other, in milliseconds: each wants several connections at once. */
const RAMP_UP_MS = 20_000;
/** Of a short load, so much of it. */
const rampUpShare = 0.3;

/** Lets people use the server at this address, whose door is open, and answers what they have met with. */
export async function runLoad(origin: string, { browsers, acting, seconds }: LoadSettings): Promise<Measures> {
  const measures = new Measures();
  const abortController = new AbortController();
  const until = abortController.signal;
  // As many as wait for something at one time.
  setMaxListeners(Number.POSITIVE_INFINITY, until);
  const transferLock: CodeTransferLock = {};
  const userCount = browsers + acting;
  const spread = Math.min(RAMP_UP_MS, rampUpShare * seconds * 1000);

  const runUser = async (index: number) => {
    await sleep((spread * index) / userCount);
    // Who acts comes in between the others, not after them.
    const isActing = Math.floor(((index + 1) * acting) / userCount) > Math.floor((index * acting) / userCount);
    const name = `Person ${String(index).padStart(3, '0')}`;
    const roles = isActing ? administratorRoles : viewerRoles;
    const browser = new SimulatedBrowser(origin, measures);
    const page = new OpenPage(browser, until);
    try {
      await browser.signIn(name, roles[index % roles.length] ?? 'admin');
      const administrator = isActing
        ? new Administrator({ name, number: index }, page, { measures, transferLock, until })
        : undefined;
      await Promise.all([page.keepPolling(), administrator?.run()]);
    } catch (error) {
      // It is counted already.
      if (!(error instanceof UnexpectedResponseError)) throw error;
    } finally {
      browser.close();
    }
  };
  const timer = setTimeout(() => abortController.abort(), seconds * 1000);
  await Promise.all(Array.from({ length: userCount }, (_each, index) => runUser(index))).finally(() => {
    clearTimeout(timer);
    abortController.abort();
  });
  return measures;
}
