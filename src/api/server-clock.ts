/** Distance in ms from the browser's clock to the backend's; all times on the page are counted in the backend's. */
let offset = 0;

/** Takes the backend's time from the Date header of one of its own answers, which is exact to the second. */
export function syncServerTime(date: string | null): void {
  const serverTime = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(serverTime)) return;
  const drift = serverTime - (Date.now() + offset);
  // Within the header's own second nothing is learnt: keeping the offset keeps what is shown from trembling.
  if (drift > 0 || drift < -1000) offset += drift;
  if (Math.abs(drift) > SKEW_THRESHOLD_MS) {
    skewChanges += 1;
    for (const listener of listeners) listener();
  }
}

/** From here on, in ms, what is counted down on the page is visibly wrong. */
const SKEW_THRESHOLD_MS = 2000;
let skewChanges = 0;
const listeners = new Set<() => void>();

/** How often the backend's clock has turned out to be elsewhere than it was believed to be. */
export function clockSkewChanges(): number {
  return skewChanges;
}

/** Calls the listener after each jump; answers how to stop. */
export function subscribeToClockSkewChanges(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The backend's present moment in milliseconds since 1970. */
export function serverNow(): number {
  return Date.now() + offset;
}

/** A moment of the browser's clock as the backend's clock has it; both in milliseconds since 1970. */
export function toServerTime(localTime: number): number {
  return localTime + offset;
}
