/** What announces is fetched later. Where it cannot be had nothing is said: all that is announced stands on the page too. */
function withRegion(act: (region: typeof import('./live-region.ts')) => void): void {
  void import('./live-region.ts').then(act, () => undefined);
}

/** Makes ready what announcements need, so that the first of them is heard as well. */
export function prepareAnnouncements(): void {
  withRegion(({ liveRegion }) => void liveRegion());
}

/** Says something to screen readers, politely and once, also while a dialog is open. */
export function announce(message: string): void {
  withRegion(({ tell }) => tell(message));
}

/** Says what the page came to by itself; an errand that says the same moment in its own words has the word. */
export function announceChange(message: string): void {
  withRegion(({ tellByTheWay }) => tellByTheWay(message));
}
