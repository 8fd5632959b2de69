/**
 * Keeps one core busy for the number of milliseconds in its parameter, or until the process that started it has ended,
 * which closes the channel between them.
 */
const endAt = performance.now() + Number(process.argv[2]);

process.once('disconnect', () => process.exit());

function work(): void {
  const sliceEnd = performance.now() + 20;
  while (performance.now() < sliceEnd);
  if (performance.now() < endAt && process.connected) setImmediate(work);
  else process.exit();
}

work();
