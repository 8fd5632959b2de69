import { expect, test } from 'vitest';
import { draw, hexOf, uuidOf } from './chance.ts';

test('the same seed gives the same bytes, and the next one others', () => {
  const first = draw(7, 48);
  expect(draw(7, 48)).toEqual(first);
  expect(first.bytes).toHaveLength(48);
  expect(first.seed).toBe(8);
  expect(hexOf(draw(first.seed, 48).bytes)).not.toBe(hexOf(first.bytes));
});

test('more bytes begin with the fewer ones', () => {
  expect(hexOf(draw(1, 70).bytes).startsWith(hexOf(draw(1, 20).bytes))).toBe(true);
});

test('sixteen bytes make a UUID of version 4', () => {
  for (let seed = 0; seed < 50; seed += 1) {
    expect(uuidOf(draw(seed, 16).bytes)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  }
});
