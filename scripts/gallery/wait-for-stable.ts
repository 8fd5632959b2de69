/**
 * Runs in the page: resolves when its fonts are loaded, nothing has changed for `quietMs` milliseconds, and its
 * animations have ended.
 */
export async function waitForStable(quietMs: number): Promise<void> {
  // The limit in ms for a page that never becomes stable.
  const TIMEOUT_MS = 4000;
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
      if (now - quietSince < quietMs && now - startedAt < TIMEOUT_MS) {
        requestAnimationFrame(check);
        return;
      }
      observer.disconnect();
      resolve();
    };
    requestAnimationFrame(check);
  });
  const finiteAnimations = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.all(finiteAnimations.map(({ finished }) => finished.catch(() => undefined)));
}
