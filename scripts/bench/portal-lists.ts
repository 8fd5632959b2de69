import type { Page } from '@playwright/test';

/** The lists of Inventory that can become long. */
export const listNames = ['licenses', 'product-instances', 'event-log'] as const;

declare global {
  interface Window {
    portalBench: { rows: number; typedAt: number; settledAt: number };
  }
}

/** Opens a list. Returns the time from the start of the navigation until its rows are displayed, in ms. */
export async function openList(page: Page, address: string, cpu: number): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  // tsx adds calls of a helper that a page does not have.
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.addInitScript(observeList);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.portalBench.rows > 0, undefined, { timeout: 60_000 });
  return page.evaluate(() => window.portalBench.rows);
}

/** Types into the search field. Returns the time until the matching rows are displayed, in ms. */
export async function searchList(page: Page): Promise<number> {
  await page.getByRole('searchbox').first().focus();
  // The wait separates the rendering of the loaded rows from the search.
  await page.waitForTimeout(1500);
  // This search matches some of the displayed rows.
  await page.keyboard.type('7');
  await page.waitForTimeout(1500);
  return page.evaluate(() => window.portalBench.settledAt - window.portalBench.typedAt);
}

/** Records the times of the first rows, of the input, and of the last change of the list. */
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
    // The announcement for screen readers follows after the input and is not counted.
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
