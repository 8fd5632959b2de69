const observedRoots = new WeakSet<Node>();

/** Resolves after the next paint. */
const afterPaint = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/**
 * Watches a document for changes by translators and extensions, and repairs the nodes that React needs. The repair
 * (foreign-changes.ts) is loaded once `isReady` resolves, by default after the next paint; changes before that are
 * recorded and repaired then. Resolves once the repair works. If it cannot be loaded, `SectionBoundary` renders failed sections again.
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
