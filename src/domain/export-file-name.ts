/**
 * Returns a name such as `center-license-usage-2026-01-15.csv` for an exported file, with the day in UTC. `now` is in ms
 * since 1970 by the server's clock.
 */
export function exportFileName(
  instanceName: string,
  fileKind: 'usage.csv' | 'usage-history.csv' | 'summary.json',
  now: number,
): string {
  const [subject, extension] = fileKind.split('.');
  return `${instanceName}-license-${subject}-${new Date(now).toISOString().slice(0, 10)}.${extension}`;
}
