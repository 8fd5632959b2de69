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

/**
 * How many times as much work per character a text is that is eight times as long: about 1 where work grows with the length,
 * 8 where it grows with its square. Work too small to be measured is none.
 */
export function growth(work: (text: string) => unknown, make: (length: number) => string, length: number): number {
  const [short, long] = [make(length), make(length * longer)];
  work(short);
  const least = 2;
  return (
    timeOf(() => work(long)) /
    longer /
    Math.max(
      timeOf(() => work(short)),
      least,
    )
  );
}
