import { expect, test } from 'vitest';
import { shownFileName } from './file-name.ts';

test('a name that turns its line is shown as it is', () => {
  expect(shownFileName('code\u202Egpj.exe\u202C.txt')).toBe('code\uFFFDgpj.exe\uFFFD.txt');
});

test('a name of any language is left alone', () => {
  expect(shownFileName('Größe – רישיון (1).txt')).toBe('Größe – רישיון (1).txt');
});
