import type { Page } from '@playwright/test';

/** The lists of Inventory that grow. */
export const listNames = ['licenses', 'product-instances', 'event-log'] as const;

declare global {
  interface Window {
    portalBench: { rows: number; typedAt: number; settledAt: number };
  }
}

/** Opens a list afresh; how long until its rows are there, in ms from the navigation's start. */
export async function openList(page: Page, address: string, cpu: number): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  // tsx names functions by a helper that a page does not have.
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.addInitScript(observeList);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.portalBench.rows > 0, undefined, { timeout: 60_000 });
  return page.evaluate(() => window.portalBench.rows);
}

/** Types into the search; how long until the rows found are there, in ms. */
export async function searchList(page: Page): Promise<number> {
  await page.getByRole('searchbox').first().focus();
  // Nobody types in the moment in which the rows come: what is still being drawn then is the loading's.
  await page.waitForTimeout(1500);
  // Of the rows that are shown it leaves some.
  await page.keyboard.type('7');
  await page.waitForTimeout(1500);
  return page.evaluate(() => window.portalBench.settledAt - window.portalBench.typedAt);
}

/** Notes when the first rows of a list are there, when something was typed, and when the list changed last. */
function observeList() {
  window.portalBench = { rows: 0, typedAt: 0, settledAt: 0 };
  addEventListener(
    'input',
    () => {
      window.portalBench.typedAt = performance.now();
    },
    true,
  );
  const checkList = (changes: readonly MutationRecord[]) => {
    const list = document.querySelector('[role=tabpanel] [role=table][aria-busy=false]');
    if (list && window.portalBench.rows === 0) window.portalBench.rows = performance.now();
    // What is said of the list afterwards, to who cannot see it, waits for the typing to end.
    const isOfList = changes.some(
      ({ target, removedNodes }) =>
        list?.contains(target) ||
        target.contains(list) ||
        [...removedNodes].some((node) => node instanceof Element && node.querySelector('[role=row]')),
    );
    if (isOfList && window.portalBench.typedAt > 0) window.portalBench.settledAt = performance.now();
  };
  new MutationObserver(checkList).observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    characterData: true,
  });
}
