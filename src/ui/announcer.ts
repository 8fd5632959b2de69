import type { NextStep } from './live-region.ts';

/** Loads the live region on demand. If it cannot be loaded, nothing is announced: the page shows every message too. */
function withLiveRegion(run: (region: typeof import('./live-region.ts')) => void): void {
  void import('./live-region.ts').then(run, () => undefined);
}

/** Creates the live region in advance, because screen readers ignore the first message of a new region. */
export function prepareAnnouncements(): void {
  withLiveRegion(({ liveRegion }) => void liveRegion());
}

/** Announces a message to screen readers politely and once, also while a dialog is open. */
export function announce(message: string): void {
  withLiveRegion(({ announceNow }) => announceNow(message));
}

/** Shows the result of a user's action for some seconds with its next step, and announces the same text (screens.md §2). */
export function reportResult(message: string, nextStep?: NextStep): void {
  withLiveRegion(({ announceNow }) => announceNow(message, { isVisible: true, nextStep }));
}

/** Announces a background change, unless a user action announces something within about a second. */
export function announceChange(message: string): void {
  withLiveRegion(({ announceWhenIdle }) => announceWhenIdle(message));
}
