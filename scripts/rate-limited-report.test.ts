import { expect, test } from 'vitest';
import { rateLimitedReport } from './rate-limited-report.ts';

test('writes thirty lines a minute and the number of omitted ones', () => {
  const lines: string[] = [];
  let now = 0;
  const report = rateLimitedReport(
    (line) => lines.push(line),
    () => now,
  );
  for (let count = 1; count <= 20_000; count += 1) report(`line ${count}`);
  expect(lines).toHaveLength(31);
  expect(lines.slice(-2)).toEqual(['line 30', 'Further lines are omitted for a minute.']);

  now = 60_000;
  report('later');
  expect(lines.slice(-2)).toEqual(['19970 more lines were omitted.', 'later']);
});
