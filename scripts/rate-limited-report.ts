/** The maximum number of lines per minute. */
const maxLines = 30;
const minute = 60_000;

/**
 * Returns a function that writes at most 30 lines a minute, so that frequent requests do not fill the disk with
 * messages. The next written line is preceded by the number of omitted ones.
 *
 * @param write - Writes one line; default stderr.
 * @param wall - Returns the wall clock time in milliseconds.
 */
export function rateLimitedReport(
  write: (line: string) => void = console.error,
  wall: () => number = Date.now,
): (line: string) => void {
  let startedAt = wall();
  let count = 0;
  return (line) => {
    if (Math.abs(wall() - startedAt) >= minute) {
      if (count > maxLines) write(`${count - maxLines} more lines were omitted.`);
      startedAt = wall();
      count = 0;
    }
    count += 1;
    if (count <= maxLines) write(line);
    else if (count === maxLines + 1) write('Further lines are omitted for a minute.');
  };
}
