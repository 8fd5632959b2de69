import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Role } from '#src/contract/session.ts';
import { Administrator, type CodeTransferLock } from './administrator.ts';
import { SimulatedBrowser, UnexpectedResponseError } from './browser.ts';
import { Measures } from './measures.ts';
import { OpenPage, type Updates } from './page.ts';
import { createResponseReader } from './response-reader.ts';
import { nextTask } from './tasks.ts';

/** The number of users, and the duration. */
export interface LoadSettings {
  /** Browsers with an open page, whose users only read. */
  readonly browsers: number;
  /** Administrators who act, each with a browser. */
  readonly acting: number;
  readonly seconds: number;
  readonly updates: Updates;
}

/** The roles of the users who only read. */
const viewerRoles: readonly Role[] = ['auditor', 'operator', 'operator', 'admin', 'product'];
const administratorRoles: readonly Role[] = ['admin', 'admin', 'product'];
/**
 * The pages are opened one after the other over this time, in milliseconds, since each needs several connections at
 * once.
 */
const RAMP_UP_MS = 20_000;
/** The maximum share of the ramp-up in a short load. */
const rampUpShare = 0.3;

/** Simulates users of the server at this address, which must have the control API. Returns the measures. */
export async function runLoad(origin: string, { browsers, acting, seconds, updates }: LoadSettings): Promise<Measures> {
  const measures = new Measures();
  const read = createResponseReader();
  const abortController = new AbortController();
  const until = abortController.signal;
  // Many listeners wait at one time.
  setMaxListeners(Number.POSITIVE_INFINITY, until);
  const transferLock: CodeTransferLock = {};
  const userCount = browsers + acting;
  const spread = Math.min(RAMP_UP_MS, rampUpShare * seconds * 1000);

  const runUser = async (index: number) => {
    await sleep((spread * index) / userCount);
    // Acting users are distributed among the others.
    const isActing = Math.floor(((index + 1) * acting) / userCount) > Math.floor((index * acting) / userCount);
    const name = `Person ${String(index).padStart(3, '0')}`;
    const roles = isActing ? administratorRoles : viewerRoles;
    const browser = new SimulatedBrowser(origin, { measures, read });
    const page = new OpenPage(browser, updates, until);
    try {
      await browser.signIn(name, roles[index % roles.length] ?? 'admin');
      const administrator = isActing
        ? new Administrator({ name, number: index }, page, { measures, transferLock, until })
        : undefined;
      const openedAt = performance.now();
      await Promise.all([page.keepCurrent(), administrator?.run(nextTask)]);
      if (!isActing) measures.recordPage(browser.receivedBytes, performance.now() - openedAt);
    } catch (error) {
      // The error has already been counted.
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
