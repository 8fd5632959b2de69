import { expect, test } from 'vitest';
import { uptime } from './uptime.ts';

const second = 1000;
const day = 86_400 * second;

test.each([
  [-5, { days: 0, hours: 0, minutes: 0, seconds: 0 }],
  [59_999, { days: 0, hours: 0, minutes: 0, seconds: 59 }],
  [20 * 60 * second + 5 * second, { days: 0, hours: 0, minutes: 20, seconds: 5 }],
  [23 * day + ((18 * 60 + 19) * 60 + 27) * second, { days: 23, hours: 18, minutes: 19, seconds: 27 }],
])('converts %i ms to days, hours, minutes and seconds', (length, formatted) => {
  expect(uptime(0, length)).toEqual(formatted);
});
