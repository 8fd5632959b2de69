import type { Page } from '@playwright/test';
import { waitForAnimations } from '#e2e/wait-for-animations.ts';

/**
 * Waits until nothing is loading, the DOM has not changed in five idle periods of the page, and animations have ended.
 * The time of the last response, which changes with every poll, does not count.
 */
export async function waitForStable(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const quietPeriods = 5;
    // Not a frame: a page that has nothing to draw gets none. Without a limit an idle callback may not come either.
    const waitForIdlePeriod = () =>
      new Promise<void>((resolve) => {
        setTimeout(() => requestIdleCallback(() => resolve(), { timeout: 100 }), 20);
      });
    const isLoading = () => document.querySelector('.skeleton, [aria-busy="true"]') !== null;
    await document.fonts.ready;
    let hasChanged = false;
    const observer = new MutationObserver((changes) => {
      hasChanged ||= changes.some(
        ({ target }) => !(target instanceof Element ? target : target.parentElement)?.closest('.last-updated'),
      );
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    for (let periods = 0; periods < quietPeriods; ) {
      hasChanged = false;
      await waitForIdlePeriod();
      periods = hasChanged || isLoading() ? 0 : periods + 1;
    }
    observer.disconnect();
  });
  await waitForAnimations(page);
}
