const load = () => import('./live-region.ts');

/** Makes ready what announcements need, so that the first of them is heard as well. */
export function prepareAnnouncements(): void {
  void load().then(({ liveRegion }) => liveRegion());
}

/** Says something to screen readers, politely and once, also while a dialog is open. */
export function announce(message: string): void {
  void load().then(({ tell }) => tell(message));
}

/** Says what the page came to by itself; an errand that says the same moment in its own words has the word. */
export function announceChange(message: string): void {
  void load().then(({ tellByTheWay }) => tellByTheWay(message));
}
