/** A duration as System statistics displays it (S4 ch. 5): `23d 18h 19m 27s`. Whole numbers. */
export interface Uptime {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** Returns the time from `startedAt` to `now`, both in ms since 1970. Rounded down, never negative. */
export function uptime(startedAt: number, now: number): Uptime {
  const seconds = Math.floor(Math.max(0, now - startedAt) / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return { days: Math.floor(hours / 24), hours: hours % 24, minutes: minutes % 60, seconds: seconds % 60 };
}
