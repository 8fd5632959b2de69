import { describe, expect, test } from 'vitest';
import { displayFileName, safeFileName } from './file-name.ts';

test('shows direction-changing characters of a name as U+FFFD', () => {
  expect(displayFileName('code\u202Egpj.exe\u202C.txt')).toBe('code\uFFFDgpj.exe\uFFFD.txt');
});

test('keeps a name with letters of any script', () => {
  expect(displayFileName('Größe – רישיון (1).txt')).toBe('Größe – רישיון (1).txt');
});

describe('safeFileName', () => {
  test.each([
    ['center-license-usage-2026-01-15.csv', 'center-license-usage-2026-01-15.csv'],
    ['Zürich – siège (1).json', 'Zürich – siège (1).json'],
    ['lab/rack: 3 "west"?.csv', 'lab-rack- 3 -west.csv'],
    ['..\\..\\secret.txt', 'secret.txt'],
    ['code\u202Egpj.exe.txt', 'code-gpj.exe.txt'],
    ['nul.txt', 'file-nul.txt'],
    ['???.json', 'file.json'],
    [`${'é'.repeat(300)}.csv`, `${'é'.repeat(80)}.csv`],
  ])('changes %j to %j', (wanted, name) => {
    expect(safeFileName(wanted)).toBe(name);
  });
});
