import type { Browser } from '@playwright/test';
import { atMost, type BenchVerdict, count } from './verdict.ts';

declare global {
  interface Window {
    /** The class name of each component that rendered again since the last reset. */
    rerenderedComponents: string[];
  }
}

/** The observation time in ms, enough for two polls of every query. */
const OBSERVATION_MS = 12_000;
/** The elements that render again as time passes. */
const tickingElements = new Set(['last-updated']);

/** Target: a poll without new data renders no component again, except those that follow the clock. */
export async function pollVerdicts(browser: Browser, address: string): Promise<readonly BenchVerdict[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  const page = await context.newPage();
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.addInitScript(watchCommits);
  await page.goto(address);
  await page.locator('dl.facts dd').first().waitFor();
  await page.waitForTimeout(4000);
  const polls: string[] = [];
  page.on('requestfinished', (request) => polls.push(request.url()));
  await page.evaluate(() => window.rerenderedComponents.splice(0));
  await page.waitForTimeout(OBSERVATION_MS);
  const rerendered = await page.evaluate(() => window.rerenderedComponents);
  await context.close();
  if (polls.length === 0) throw new Error('The page did not poll during the observation.');
  const unexpected = rerendered.filter((name) => !tickingElements.has(name));
  if (unexpected.length > 0)
    console.error(`Rendered again by ${polls.length} polls: ${[...new Set(unexpected)].join(', ')}`);
  return [atMost(`components rendered again by ${polls.length} polls without changes`, 0, [unexpected.length], count)];
}

/** Runs in the page before React, which reports its commits to the hook of its developer tools. */
function watchCommits(): void {
  interface Fiber {
    readonly tag: number;
    readonly flags: number;
    readonly stateNode: unknown;
    readonly alternate: Fiber | null;
    readonly child: Fiber | null;
    readonly sibling: Fiber | null;
    readonly return: Fiber | null;
  }
  const componentTags = new Set([0, 1, 11, 14, 15]);
  const performedWork = 1;
  window.rerenderedComponents = [];
  /** Returns the class of the first element inside a component, or of the closest one around it. */
  const nearestElementName = (fiber: Fiber): string => {
    for (let at: Fiber | null = fiber.child; at; at = at.child) {
      if (at.stateNode instanceof Element) return at.stateNode.className || at.stateNode.tagName;
    }
    for (let at: Fiber | null = fiber.return; at; at = at.return) {
      if (at.stateNode instanceof Element) return `in ${at.stateNode.className || at.stateNode.tagName}`;
    }
    return 'unknown';
  };
  const walk = (fiber: Fiber | null): void => {
    for (let at = fiber; at; at = at.sibling) {
      if (componentTags.has(at.tag) && at.alternate && at.flags & performedWork)
        window.rerenderedComponents.push(nearestElementName(at));
      // A fiber with the same children as before was skipped by React.
      if (!at.alternate || at.child !== at.alternate.child) walk(at.child);
    }
  };
  Object.assign(window, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      isDisabled: false,
      supportsFiber: true,
      checkDCE: () => undefined,
      inject: () => 1,
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
      onCommitFiberRoot: (_id: number, root: { readonly current: Fiber }) => walk(root.current),
    },
  });
}
