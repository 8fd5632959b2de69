import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCalendarDate, parseCalendarDate } from './calendar-date.ts';

test.each([
  '',
  '2023-04-03UTC',
  '2023-Apr-03',
  '2023-Apr-3UTC',
  '2023-apr-03UTC',
  '2023-Apr-00UTC',
  '2023-Apr-31UTC',
  '2023-Feb-29UTC',
  '2100-Feb-29UTC',
  '2023-Apr-03 UTC',
  '2023-Avr-03UTC',
])('rejects %j, which is not a date', (text) => {
  expect(parseCalendarDate(text)).toBeUndefined();
});

test('formats and parses dates as printed in the guide', () => {
  expect(formatCalendarDate('2023-04-03')).toBe('2023-Apr-03 UTC');
  expect(parseCalendarDate('2024-Feb-29UTC')).toBe('2024-02-29');
  expect(parseCalendarDate('2000-Feb-29UTC')).toBe('2000-02-29');
});

test('parses every formatted date back', () => {
  const days = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(9999, 11, 31) });
  fc.assert(
    fc.property(days, (time) => {
      const day = new Date(time).toISOString().slice(0, 10);
      expect(parseCalendarDate(formatCalendarDate(day).replace(' ', ''))).toBe(day);
    }),
  );
});
