import { expect, test } from 'vitest';
import { drawBytes, toHex, toUuid } from './seeded-random.ts';

test('returns the same bytes for the same seed and others for the next one', () => {
  const first = drawBytes(7, 48);
  expect(drawBytes(7, 48)).toEqual(first);
  expect(first.bytes).toHaveLength(48);
  expect(first.seed).toBe(8);
  expect(toHex(drawBytes(first.seed, 48).bytes)).not.toBe(toHex(first.bytes));
});

test('longer output begins with the shorter output of the same seed', () => {
  expect(toHex(drawBytes(1, 70).bytes).startsWith(toHex(drawBytes(1, 20).bytes))).toBe(true);
});

test('formats sixteen bytes as a version 4 UUID', () => {
  for (let seed = 0; seed < 50; seed += 1) {
    expect(toUuid(drawBytes(seed, 16).bytes)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  }
});
