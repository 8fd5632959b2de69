import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('what cannot be chosen is refused with what can', () => {
  expect(() => readOptions(['--languages', 'en,de'])).toThrow('“de” is none of en, fr.');
  expect(() => readOptions(['--widths', '800'])).toThrow('“800” is none of 1280, 390.');
  expect(() => readOptions(['--state', 'evaluation'])).toThrow('--state');
});

test('without a word everything is photographed', () => {
  expect(readOptions([])).toEqual({
    filter: { only: [] },
    selection: { languages: ['en', 'fr'], themes: ['light', 'dark'], widths: [1280, 390] },
    base: 'http://localhost:4173',
    built: false,
  });
});

test('a quick run names what it wants', () => {
  const args = '--built --only evaluation,reserved --product secure-workload --widths 390 --base https://demo.example/';
  expect(readOptions(args.split(' '))).toEqual({
    filter: { only: ['evaluation', 'reserved'], product: 'secure-workload' },
    selection: { languages: ['en', 'fr'], themes: ['light', 'dark'], widths: [390] },
    base: 'https://demo.example',
    built: true,
  });
});
