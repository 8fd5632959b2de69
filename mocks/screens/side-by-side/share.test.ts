import { expect, test } from 'vitest';
import { clampShare, defaultShare, shareAfter } from './share.ts';

test('a key that is none of the separator’s does nothing', () => {
  expect(shareAfter('a', 50)).toBeUndefined();
  expect(shareAfter('Tab', 50)).toBeUndefined();
});

test('neither pane is squeezed away', () => {
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
])('%s moves the separator to %i', (key, share) => {
  expect(shareAfter(key, 50)).toBe(share);
});

test('Enter gives both panes the same width again', () => {
  expect(shareAfter('Enter', 35)).toBe(defaultShare);
});
