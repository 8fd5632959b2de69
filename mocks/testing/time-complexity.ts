/** The time in ms from which a single run is exact enough. */
const exactTime = 30;

/**
 * Returns the processor time of the work in ms, which excludes other processes: the shortest of three runs, or that of
 * the first long one.
 */
function timeOf(work: () => unknown): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    shortest = Math.min(shortest, (user + system) / 1000);
    if (shortest >= exactTime) break;
  }
  return shortest;
}

/** The factor between the lengths of the long and the short input. */
const longer = 8;

/** The minimum time in ms that a run counts as. */
const leastTime = 2;

/** The maximum number of measurements; a busy machine or garbage collection can spoil single ones. */
const attempts = 5;

/**
 * Returns the growth of the processor time per character when the text is eight times as long: about 1 for linear time,
 * 8 for quadratic time. Takes the lowest of up to five measurements.
 */
export function measureGrowth(
  work: (text: string) => unknown,
  make: (length: number) => string,
  length: number,
): number {
  const [short, long] = [make(length), make(length * longer)];
  work(short);
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < attempts && least > 2; attempt += 1) {
    const shortTime = Math.max(
      timeOf(() => work(short)),
      leastTime,
    );
    least = Math.min(least, timeOf(() => work(long)) / longer / shortTime);
  }
  return least;
}
