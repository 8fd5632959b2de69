import { expect, test } from 'vitest';
import { rateLimitedReport } from './rate-limited-report.ts';

test('thirty lines a minute are written, and how many were left out', () => {
  const lines: string[] = [];
  let now = 0;
  const report = rateLimitedReport(
    (line) => lines.push(line),
    () => now,
  );
  for (let count = 1; count <= 20_000; count += 1) report(`line ${count}`);
  expect(lines).toHaveLength(31);
  expect(lines.slice(-2)).toEqual(['line 30', 'More lines are left out for a minute.']);

  now = 60_000;
  report('later');
  expect(lines.slice(-2)).toEqual(['19970 more lines were left out.', 'later']);
});
