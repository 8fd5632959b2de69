import { useLayoutEffect } from 'react';

const drafts = new Map<string, unknown>();
let openDialogs = 0;

/**
 * Saves the input of a tab while the dialog shows another tab. Drafts are held in memory only and are cleared when the
 * dialog closes.
 */
export function saveDraft<Draft>(tab: string, draft: Draft): void {
  drafts.set(tab, draft);
}

/** Returns the saved input of a tab; `undefined` without a draft. */
export function getDraft<Draft>(tab: string): Draft | undefined {
  return drafts.get(tab) as Draft | undefined;
}

/**
 * Clears all drafts when the dialog closes. A tab may be a dialog at another address, which mounts as this one unmounts:
 * drafts stay in that case.
 */
export function useClearDrafts(): void {
  useLayoutEffect(() => {
    openDialogs += 1;
    return () => {
      openDialogs -= 1;
      queueMicrotask(() => {
        if (openDialogs === 0) drafts.clear();
      });
    };
  }, []);
}
