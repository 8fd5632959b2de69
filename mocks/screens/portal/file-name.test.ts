import { expect, test } from 'vitest';
import { fileNameOf } from './file-name.ts';

test('a file is named for its description, in plain letters and figures', () => {
  expect(fileNameOf('registration-token', '')).toBe('registration-token.txt');
  expect(fileNameOf('registration-token', ' / ')).toBe('registration-token.txt');
  expect(fileNameOf('registration-token', 'Center Lyon #2 (été)')).toBe('registration-token-center-lyon-2-ete.txt');
});
