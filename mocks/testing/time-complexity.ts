/** Returns the shortest processor time of three runs in ms, which excludes other processes. */
function timeOf(work: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
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
