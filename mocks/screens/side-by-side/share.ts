/** Default width of the first pane, in percent. */
export const defaultShare = 50;
const minShare = 25;
const maxShare = 75;
const step = 5;

/** Limits a share so that both panes stay visible. */
export function clampShare(share: number): number {
  return Math.min(maxShare, Math.max(minShare, Math.round(share)));
}

/** Returns the share after a key press on the separator; undefined for other keys. */
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

/** ARIA attributes of the separator's range. */
export const shareLimits = { 'aria-valuemin': minShare, 'aria-valuemax': maxShare } as const;
