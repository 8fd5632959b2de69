import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startOfDay, toIso } from './epoch.ts';

test('formats a time like the platform’s own Date', () => {
  const range = { min: Date.UTC(1900, 0, 1), max: Date.UTC(9999, 11, 31) };
  fc.assert(fc.property(fc.integer(range), (time) => toIso(time) === new Date(time).toISOString()));
});

test('formats times around leap days', () => {
  expect(toIso(Date.UTC(2028, 1, 29, 23, 59, 59, 999))).toBe('2028-02-29T23:59:59.999Z');
  expect(toIso(Date.UTC(2100, 2, 1))).toBe('2100-03-01T00:00:00.000Z');
});

test('starts a day at the same time as the platform’s own Date', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      return startOfDay(day) === Date.parse(day);
    }),
  );
});
