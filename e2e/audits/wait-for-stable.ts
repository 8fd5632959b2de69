import type { Page } from '@playwright/test';
import { waitForAnimations } from '#e2e/wait-for-animations.ts';

/**
 * Waits until nothing is loading and the DOM has not changed for 120 ms; gives up waiting after 3 s without an error.
 */
export async function waitForStable(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const [QUIET_MS, TIMEOUT_MS] = [120, 3000];
    await document.fonts.ready;
    await new Promise<void>((resolve) => {
      const startedAt = performance.now();
      let quietSince = startedAt;
      const observer = new MutationObserver(() => {
        quietSince = performance.now();
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const check = () => {
        const now = performance.now();
        const isLoading = document.querySelector('.skeleton, [aria-busy="true"]') !== null;
        if ((isLoading || now - quietSince < QUIET_MS) && now - startedAt < TIMEOUT_MS) {
          setTimeout(check, 20);
          return;
        }
        observer.disconnect();
        resolve();
      };
      check();
    });
  });
  await waitForAnimations(page);
}
