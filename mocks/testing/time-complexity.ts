/** The least processor time that some work takes, in milliseconds; what else the machine does is not in it. */
function timeOf(work: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** How many times as long an input is. What grows with its square takes the square of it as long. */
const longer = 8;

/** Work too small to be measured counts as this much, in milliseconds. */
const leastTime = 2;

/** A machine that is busy or collects garbage can spoil a measurement, never all of them. */
const attempts = 5;

/**
 * Returns how many times as much processor time per character a text takes that is eight times as long: about 1 where the
 * work grows with the length, 8 where it grows with its square. The least of up to five measurements counts.
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
