const watched = new WeakSet<Node>();

/** Resolves once what has just been drawn is painted. */
const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/**
 * Watches a document for changes that are not React's, and repairs what React needs where others have changed it
 * (foreign-changes.ts). The code for that is fetched when the browser is ready for it, by default after the next paint;
 * what is changed until then is noted. Resolves once it is at work; where it cannot be had, what fails is drawn anew (part.tsx).
 */
export async function repairDocument(part: Node, isReady: Promise<void> = painted()): Promise<void> {
  if (watched.has(part)) return;
  watched.add(part);
  const noted: MutationRecord[] = [];
  let handle = (records: MutationRecord[]): void => {
    noted.push(...records);
  };
  const observer = new MutationObserver((records) => handle(records));
  observer.observe(part, { childList: true, characterData: true, characterDataOldValue: true, subtree: true });
  await isReady;
  try {
    const { guardAltered } = await import('./foreign-changes.ts');
    guardAltered([...noted, ...observer.takeRecords()]);
    handle = guardAltered;
  } catch {
    observer.disconnect();
  }
}
