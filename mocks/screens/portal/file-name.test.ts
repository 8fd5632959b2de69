import { expect, test } from 'vitest';
import { fileNameOf } from './file-name.ts';

test('builds a file name from plain letters and digits of the description', () => {
  expect(fileNameOf('registration-token', '')).toBe('registration-token.txt');
  expect(fileNameOf('registration-token', ' / ')).toBe('registration-token.txt');
  expect(fileNameOf('registration-token', 'Center Lyon #2 (été)')).toBe('registration-token-center-lyon-2-ete.txt');
});
