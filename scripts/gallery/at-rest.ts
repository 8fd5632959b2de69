/**
 * Runs in the page: resolves when its fonts are there, nothing has changed for a moment (in ms), and what moved has
 * arrived.
 */
export async function atRest(moment: number): Promise<void> {
  // In ms: what never rests is looked at all the same.
  const patience = 4000;
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
      if (now - quietSince < moment && now - begun < patience) {
        requestAnimationFrame(look);
        return;
      }
      observer.disconnect();
      resolve();
    };
    requestAnimationFrame(look);
  });
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)));
}
