import type { Browser, BrowserContext, Disposable, Page } from '@playwright/test';
import { openBelowBaseUrl } from './base-path.ts';

/** A file beside the tested page that runs no script. A tab that waits there keeps its process. */
export const waitingPath = '/robots.txt';

/** Whether a tab waits for the next test. */
export const isWaiting = (page: Page): boolean => new URL(page.url()).pathname.endsWith(waitingPath);

/** The number of tabs that are kept for the next test. Most tests use one or two. */
const keptTabs = 2;

/** The events for which a test may have registered a listener. */
const contextEvents = ['console', 'dialog', 'page', 'request', 'requestfailed', 'response', 'weberror'];
const pageEvents = [...contextEvents, 'download', 'filechooser', 'pageerror', 'popup'];

/** What a test sets on an existing context; everything else needs a new context (`SharedContext.open`). */
export interface TabOptions {
  readonly viewport: { readonly width: number; readonly height: number } | null;
  readonly colorScheme: 'light' | 'dark' | 'no-preference' | null;
}

/** The options of the context; a test with others needs a new one. */
interface ContextOptions {
  readonly baseURL: string | undefined;
  readonly [option: string]: unknown;
}

/**
 * A browser context that the tests of a worker use one after the other. In a new context every tab starts a process,
 * which compiles all scripts again: this takes longer than most tests.
 *
 * `reset` removes what a test has left: storage, cookies, service workers, routes, permissions, scripts, listeners and
 * further tabs. After a failed test Playwright starts a new worker, which has a new context.
 */
export class SharedContext {
  readonly #browser: Browser;
  #current: { readonly key: string; readonly context: BrowserContext } | undefined;
  #initScripts: Disposable[] = [];
  readonly #tabsInUse = new Set<Page>();

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Returns the context with the options of the current test; a new one if these differ from those of the last test. */
  async open(options: ContextOptions): Promise<BrowserContext> {
    const key = JSON.stringify(options);
    if (this.#current?.key === key) return this.#current.context;
    await this.close();
    // The browser takes the options of the current test.
    const context = openBelowBaseUrl(await this.#browser.newContext(), options.baseURL);
    this.#current = { key, context };
    this.#keepInitScripts(context);
    return context;
  }

  /** Returns an unused tab. */
  async tab({ viewport, colorScheme }: TabOptions): Promise<Page> {
    if (!this.#current) throw new Error('The context is not open.');
    const { context } = this.#current;
    const kept = context.pages().find((page) => !this.#tabsInUse.has(page));
    const tab = kept ?? (await context.newPage());
    if (!kept) this.#keepInitScripts(tab);
    this.#tabsInUse.add(tab);
    if (kept && viewport) await tab.setViewportSize(viewport);
    if (kept) await tab.emulateMedia({ media: null, colorScheme });
    await tab.bringToFront();
    return tab;
  }

  /** Removes what the test has left. `address` is that of the tested page, without a slash at its end. */
  async reset(address: string): Promise<void> {
    if (!this.#current) return;
    const { context } = this.#current;
    for (const event of contextEvents) context.removeAllListeners(event);
    await context.setOffline(false);
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    for (const script of this.#initScripts.splice(0)) await script.dispose();
    const [first, ...others] = context.pages();
    const kept = [first, ...others.slice(0, keptTabs - 1)].filter((page) => page !== undefined);
    for (const page of others.slice(keptTabs - 1)) await page.close();
    for (const page of kept) {
      for (const event of pageEvents) page.removeAllListeners(event);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.goto(address + waitingPath);
      await page.evaluate(() => sessionStorage.clear());
      const session = await context.newCDPSession(page);
      await session.send('Page.resetNavigationHistory');
      await session.send('Storage.clearDataForOrigin', { origin: new URL(address).origin, storageTypes: 'all' });
      await session.detach();
    }
    await context.clearCookies();
    await context.clearPermissions();
    this.#tabsInUse.clear();
  }

  async close(): Promise<void> {
    await this.#current?.context.close();
    this.#current = undefined;
    this.#initScripts = [];
    this.#tabsInUse.clear();
  }

  /** Remembers the scripts that a test adds, so that `reset` can remove them. */
  #keepInitScripts(target: BrowserContext | Page): void {
    const add = target.addInitScript.bind(target) as (...parameters: unknown[]) => Promise<Disposable>;
    const addAndKeep = async (...parameters: unknown[]) => {
      const script = await add(...parameters);
      this.#initScripts.push(script);
      return script;
    };
    Object.assign(target, { addInitScript: addAndKeep });
  }
}
