const observedRoots = new WeakSet<Node>();

/** Resolves once what has just been drawn is painted. */
const afterPaint = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/**
 * Watches a document for changes that are not React's, and repairs what React needs where others have changed it
 * (foreign-changes.ts). The code for that is fetched when the browser is ready for it, by default after the next paint;
 * what is changed until then is noted. Resolves once it is at work; where it cannot be had, what fails is drawn anew (error-boundary.tsx).
 */
export async function repairDocument(root: Node, isReady: Promise<void> = afterPaint()): Promise<void> {
  if (observedRoots.has(root)) return;
  observedRoots.add(root);
  const pendingRecords: MutationRecord[] = [];
  let handle = (records: MutationRecord[]): void => {
    pendingRecords.push(...records);
  };
  const observer = new MutationObserver((records) => handle(records));
  observer.observe(root, { childList: true, characterData: true, characterDataOldValue: true, subtree: true });
  await isReady;
  try {
    const { guardChangedElements } = await import('./foreign-changes.ts');
    guardChangedElements([...pendingRecords, ...observer.takeRecords()]);
    handle = guardChangedElements;
  } catch {
    observer.disconnect();
  }
}
