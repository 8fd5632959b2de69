/** What announces is fetched later. Where it cannot be had nothing is said: all that is announced stands on the page too. */
function withLiveRegion(run: (region: typeof import('./live-region.ts')) => void): void {
  void import('./live-region.ts').then(run, () => undefined);
}

/** Makes ready what announcements need, so that the first of them is heard as well. */
export function prepareAnnouncements(): void {
  withLiveRegion(({ liveRegion }) => void liveRegion());
}

/** Says something to screen readers, politely and once, also while a dialog is open. */
export function announce(message: string): void {
  withLiveRegion(({ announceNow }) => announceNow(message));
}

/** Says what the page came to by itself; an errand that says the same moment in its own words has the word. */
export function announceChange(message: string): void {
  withLiveRegion(({ announceWhenIdle }) => announceWhenIdle(message));
}
