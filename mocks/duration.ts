/** A duration with its unit, such as `3 s`, `15 min`, `12 h` or `30 d`, or as a number of milliseconds. */
export type Duration = number | `${number} ${keyof typeof unitMilliseconds}`;

const unitMilliseconds = { ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** The longest duration (ms) by which the simulated time advances at once: ten years. */
export const maximumDuration = 3660 * unitMilliseconds.d;

/** Converts a duration to whole milliseconds. Throws when it is invalid, negative or longer than ten years. */
export function parseDuration(duration: Duration): number {
  const [amount, unit] = typeof duration === 'number' ? [duration, 'ms'] : duration.split(' ');
  const length = Number(amount) * (unitMilliseconds[unit as keyof typeof unitMilliseconds] ?? Number.NaN);
  if (!Number.isFinite(length) || length < 0)
    throw new Error(`Invalid duration: ${JSON.stringify(duration)}. Valid examples are '15 min' and '30 d'.`);
  if (length > maximumDuration) throw new Error(`${duration} is longer than the maximum of ten years.`);
  return Math.round(length);
}
