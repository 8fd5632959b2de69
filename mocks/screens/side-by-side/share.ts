/** How much of the width the first pane has, in percent. */
export const defaultShare = 50;
const minShare = 25;
const maxShare = 75;
const step = 5;

/** A share that leaves room for both panes. */
export function clampShare(share: number): number {
  return Math.min(maxShare, Math.max(minShare, Math.round(share)));
}

/** The share after a key was pressed on the separator; nothing when the key means nothing there. */
export function shareAfter(key: string, share: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return clampShare(share - step);
    case 'ArrowRight':
      return clampShare(share + step);
    case 'Home':
      return minShare;
    case 'End':
      return maxShare;
    case 'Enter':
      return defaultShare;
    default:
      return undefined;
  }
}

/** What the separator says of itself. */
export const shareLimits = { 'aria-valuemin': minShare, 'aria-valuemax': maxShare } as const;
