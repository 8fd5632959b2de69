/** A length of time in the one unit that says it best. */
export interface Uptime {
  readonly unit: 'days' | 'hours' | 'minutes';
  readonly count: number;
}

/** How long something has been running at `now`; both in milliseconds since 1970. Whole units, rounded down. */
export function uptime(startedAt: number, now: number): Uptime {
  const minutes = Math.floor(Math.max(0, now - startedAt) / 60_000);
  if (minutes >= 48 * 60) return { unit: 'days', count: Math.floor(minutes / (24 * 60)) };
  if (minutes >= 120) return { unit: 'hours', count: Math.floor(minutes / 60) };
  return { unit: 'minutes', count: minutes };
}
