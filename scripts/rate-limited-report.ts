/** How many lines are written in a minute. */
const maxLines = 30;
const minute = 60_000;

/**
 * Writes at most 30 lines a minute, so that nobody who asks often fills a disk with what is said of it; then how many more
 * there were, with the next line that is written.
 *
 * @param write - Writes one line; on stderr unless given.
 * @param wall - The wall clock, in milliseconds.
 */
export function rateLimitedReport(
  write: (line: string) => void = console.error,
  wall: () => number = Date.now,
): (line: string) => void {
  let startedAt = wall();
  let count = 0;
  return (line) => {
    if (Math.abs(wall() - startedAt) >= minute) {
      if (count > maxLines) write(`${count - maxLines} more lines were left out.`);
      startedAt = wall();
      count = 0;
    }
    count += 1;
    if (count <= maxLines) write(line);
    else if (count === maxLines + 1) write('More lines are left out for a minute.');
  };
}
