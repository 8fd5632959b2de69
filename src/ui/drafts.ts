import { useLayoutEffect } from 'react';

const drafts = new Map<string, unknown>();
let openDialogs = 0;

/**
 * Keeps what is entered under a tab while another of the dialog is looked at: in memory only, and gone when the dialog
 * closes, under whichever tab that is.
 */
export function saveDraft<Draft>(tab: string, draft: Draft): void {
  drafts.set(tab, draft);
}

/** What was entered under a tab before another was looked at. */
export function getDraft<Draft>(tab: string): Draft | undefined {
  return drafts.get(tab) as Draft | undefined;
}

/**
 * Forgets all drafts when the dialog closes. Where a tab is a dialog at another address, that one comes as this one goes:
 * nothing is closed by that.
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
