/** The backend's clock minus the browser's, in ms. All times on the page are the backend's. */
let offset = 0;

/** Updates the clock from the Date header of a response of the backend, which is exact to the second. */
export function syncServerTime(date: string | null): void {
  const serverTime = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(serverTime)) return;
  const drift = serverTime - (Date.now() + offset);
  // A difference below the header's precision of one second is ignored, so that displayed times do not jitter.
  if (drift > 0 || drift < -1000) offset += drift;
  if (Math.abs(drift) > SKEW_THRESHOLD_MS) {
    skewChanges += 1;
    for (const listener of listeners) listener();
  }
}

/** A larger correction, in ms, makes the countdowns on the page visibly wrong. */
const SKEW_THRESHOLD_MS = 2000;
let skewChanges = 0;
const listeners = new Set<() => void>();

/** The number of corrections above the threshold so far. */
export function clockSkewChanges(): number {
  return skewChanges;
}

/** Calls the listener after each correction above the threshold. Returns a function that unsubscribes. */
export function subscribeToClockSkewChanges(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The current time of the backend's clock in ms since 1970. */
export function serverNow(): number {
  return Date.now() + offset;
}

/** Converts a time of the browser's clock to the backend's clock; both in ms since 1970. */
export function toServerTime(localTime: number): number {
  return localTime + offset;
}
