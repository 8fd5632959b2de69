/** How much of the width the first pane has, in percent. */
export const usualShare = 50;
const least = 25;
const most = 75;
const step = 5;

/** A share that leaves room for both panes. */
export function clamped(share: number): number {
  return Math.min(most, Math.max(least, Math.round(share)));
}

/** The share after a key was pressed on the separator; nothing when the key means nothing there. */
export function shareAfter(key: string, share: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return clamped(share - step);
    case 'ArrowRight':
      return clamped(share + step);
    case 'Home':
      return least;
    case 'End':
      return most;
    case 'Enter':
      return usualShare;
    default:
      return undefined;
  }
}

/** What the separator says of itself. */
export const shareLimits = { 'aria-valuemin': least, 'aria-valuemax': most } as const;
