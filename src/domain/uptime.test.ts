import { expect, test } from 'vitest';
import { uptime } from './uptime.ts';

const minute = 60_000;

test.each([
  [-5, { unit: 'minutes', count: 0 }],
  [119 * minute, { unit: 'minutes', count: 119 }],
  [120 * minute, { unit: 'hours', count: 2 }],
  [47.9 * 60 * minute, { unit: 'hours', count: 47 }],
  [48 * 60 * minute, { unit: 'days', count: 2 }],
])('%i ms is said in the unit that fits', (length, said) => {
  expect(uptime(0, length)).toEqual(said);
});
