import { expect, test } from 'vitest';
import { readWorldFile, worldFileMaximumSize, worldFileName } from './world-file.ts';

test.each([
  ['empty', ' \n'],
  ['not-json', 'a world'],
])('a file is refused as %s', async (refusal, text) => {
  expect(await readWorldFile(new Blob([text]))).toEqual({ ok: false, refusal });
});

test('a file that is larger than any world is refused before it is read', async () => {
  const large = { size: worldFileMaximumSize + 1, text: () => Promise.reject(new Error('read')) } as unknown as Blob;
  expect(await readWorldFile(large)).toEqual({ ok: false, refusal: 'too-large' });
});

test('a file that cannot be read is refused', async () => {
  const gone = { text: () => Promise.reject(new Error('NotReadableError')) } as unknown as Blob;
  expect(await readWorldFile(gone)).toEqual({ ok: false, refusal: 'unreadable' });
});

test('what is JSON goes to the door', async () => {
  expect(await readWorldFile(new Blob(['{"format":4}']))).toEqual({ ok: true, value: { format: 4 } });
});

test('the name of a file says which scenario and when', () => {
  expect(worldFileName({ scenario: 'registered', now: '2026-01-15T09:00:00.000Z' })).toBe(
    'world-registered-2026-01-15T0900.json',
  );
});
