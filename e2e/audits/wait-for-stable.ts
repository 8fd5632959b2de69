import type { Page } from '@playwright/test';
import { waitForAnimations } from '#e2e/wait-for-animations.ts';

/**
 * Waits until nothing is loading, the DOM has not changed for five frames in which the page was idle, and animations
 * have ended. The time of the last response, which changes with every poll, does not count.
 */
export async function waitForStable(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const quietFrames = 5;
    const waitForIdleFrame = () =>
      new Promise<void>((resolve) => requestAnimationFrame(() => requestIdleCallback(() => resolve())));
    const isLoading = () => document.querySelector('.skeleton, [aria-busy="true"]') !== null;
    await document.fonts.ready;
    let hasChanged = false;
    const observer = new MutationObserver((changes) => {
      hasChanged ||= changes.some(
        ({ target }) => !(target instanceof Element ? target : target.parentElement)?.closest('.last-updated'),
      );
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    for (let frames = 0; frames < quietFrames; ) {
      hasChanged = false;
      await waitForIdleFrame();
      frames = hasChanged || isLoading() ? 0 : frames + 1;
    }
    observer.disconnect();
  });
  await waitForAnimations(page);
}
