import { expect, test } from 'vitest';
import { clampShare, defaultShare, shareAfter } from './share.ts';

test('ignores a key without a meaning on the separator', () => {
  expect(shareAfter('a', 50)).toBeUndefined();
  expect(shareAfter('Tab', 50)).toBeUndefined();
});

test('limits the share so that both panes stay visible', () => {
  expect(clampShare(3)).toBe(25);
  expect(clampShare(98)).toBe(75);
  expect(shareAfter('ArrowLeft', 25)).toBe(25);
  expect(shareAfter('ArrowRight', 75)).toBe(75);
});

test.each([
  ['ArrowLeft', 45],
  ['ArrowRight', 55],
  ['Home', 25],
  ['End', 75],
])('moves the separator with %s to %i percent', (key, share) => {
  expect(shareAfter(key, 50)).toBe(share);
});

test('Enter resets both panes to the same width', () => {
  expect(shareAfter('Enter', 35)).toBe(defaultShare);
});
