import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDigits } from './check-digits.ts';

const letters = Array.from('-0123456789:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');

test('detects any replaced character at every position of a long code', () => {
  const long = fc.array(fc.constantFrom(...letters), { minLength: 120, maxLength: 120 });
  fc.assert(
    fc.property(long, fc.constantFrom(...letters), (code, other) => {
      const check = checkDigits(code.join(''));
      const missed = code.filter(
        (letter, place) => letter !== other && checkDigits(code.with(place, other).join('')) === check,
      );
      expect(missed).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('detects two exchanged characters up to 95 positions apart', () => {
  const places = fc.tuple(fc.nat(199), fc.integer({ min: 1, max: 95 })).filter(([place, apart]) => place + apart < 200);
  const codes = fc.array(fc.constantFrom(...letters), { minLength: 200, maxLength: 200 });
  fc.assert(
    fc.property(codes, places, (code, [place, apart]) => {
      const [one = '', other = ''] = [code[place], code[place + apart]];
      const exchanged = code.with(place, other).with(place + apart, one);
      expect(checkDigits(exchanged.join('')) === checkDigits(code.join(''))).toBe(one === other);
    }),
  );
});

test('always returns two digits', () => {
  expect(checkDigits('')).toBe('00');
  expect(checkDigits('a')).toBe('00');
  expect(checkDigits('b')).toBe('01');
  expect(checkDigits('CB-ZCV')).toMatch(/^\d{2}$/);
});
