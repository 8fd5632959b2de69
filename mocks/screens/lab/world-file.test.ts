import { expect, test } from 'vitest';
import { readWorldFile, worldFileMaximumSize, worldFileName } from './world-file.ts';

test.each([
  ['empty', ' \n'],
  ['not-json', 'a world'],
])('rejects a file as %s', async (refusal, text) => {
  expect(await readWorldFile(new Blob([text]))).toEqual({ ok: false, refusal });
});

test('rejects a file over the maximum size before reading it', async () => {
  const large = { size: worldFileMaximumSize + 1, text: () => Promise.reject(new Error('read')) } as unknown as Blob;
  expect(await readWorldFile(large)).toEqual({ ok: false, refusal: 'too-large' });
});

test('rejects a file that cannot be read', async () => {
  const unreadable = { text: () => Promise.reject(new Error('NotReadableError')) } as unknown as Blob;
  expect(await readWorldFile(unreadable)).toEqual({ ok: false, refusal: 'unreadable' });
});

test('returns parsed JSON without validating it', async () => {
  expect(await readWorldFile(new Blob(['{"format":4}']))).toEqual({ ok: true, value: { format: 4 } });
});

test('names a file by scenario and instant', () => {
  expect(worldFileName({ scenario: 'registered', now: '2026-01-15T09:00:00.000Z' })).toBe(
    'world-registered-2026-01-15T0900.json',
  );
});
