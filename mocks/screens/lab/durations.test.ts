import { expect, test } from 'vitest';
import { formatDuration } from './durations.ts';

test.each([
  [-5, 'en', '0 seconds'],
  [999, 'en', '0 seconds'],
  [1000, 'en', '1 second'],
  [240_000, 'en', '4 minutes'],
  [3_600_000 + 5000, 'en', '1 hour'],
  [81 * 86_400_000 + 3 * 3_600_000 + 60_000, 'en', '81 days 3 hours'],
  [86_400_000 + 3_600_000, 'fr', '1\u00a0jour 1\u00a0heure'],
])('formats %s ms in the language %s as “%s”', (milliseconds, language, words) => {
  expect(formatDuration(milliseconds, language)).toBe(words);
});
