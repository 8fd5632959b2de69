import { describe, expect, test } from 'vitest';
import { displayFileName, safeFileName } from './file-name.ts';

test('a name that turns its line is shown as it is', () => {
  expect(displayFileName('code\u202Egpj.exe\u202C.txt')).toBe('code\uFFFDgpj.exe\uFFFD.txt');
});

test('a name of any language is left alone', () => {
  expect(displayFileName('Größe – רישיון (1).txt')).toBe('Größe – רישיון (1).txt');
});

describe('a name for a file that is saved', () => {
  test.each([
    ['center-license-usage-2026-01-15.csv', 'center-license-usage-2026-01-15.csv'],
    ['Zürich – siège (1).json', 'Zürich – siège (1).json'],
    ['lab/rack: 3 "west"?.csv', 'lab-rack- 3 -west.csv'],
    ['..\\..\\secret.txt', 'secret.txt'],
    ['code\u202Egpj.exe.txt', 'code-gpj.exe.txt'],
    ['nul.txt', 'file-nul.txt'],
    ['???.json', 'file.json'],
    [`${'é'.repeat(300)}.csv`, `${'é'.repeat(80)}.csv`],
  ])('%j becomes %j', (wanted, name) => {
    expect(safeFileName(wanted)).toBe(name);
  });
});
