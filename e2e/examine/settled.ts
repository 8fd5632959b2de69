import type { Page } from '@playwright/test';
import { atRest } from '#e2e/at-rest.ts';

/** Waits until nothing is being loaded and nothing has changed for a moment; what never rests is looked at all the same. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // In ms.
    const [moment, patience] = [120, 3000];
    await document.fonts.ready;
    await new Promise<void>((resolve) => {
      const begun = performance.now();
      let quietSince = begun;
      const observer = new MutationObserver(() => {
        quietSince = performance.now();
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const look = () => {
        const now = performance.now();
        const isLoading = document.querySelector('.skeleton, [aria-busy="true"]') !== null;
        if ((isLoading || now - quietSince < moment) && now - begun < patience) {
          setTimeout(look, 20);
          return;
        }
        observer.disconnect();
        resolve();
      };
      look();
    });
  });
  await atRest(page);
}
