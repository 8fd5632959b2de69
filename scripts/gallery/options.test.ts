import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('rejects an unknown value and lists the allowed ones', () => {
  expect(() => readOptions(['--languages', 'en,de'])).toThrow('“de” is not one of en, fr.');
  expect(() => readOptions(['--widths', '800'])).toThrow('“800” is not one of 1280, 390.');
  expect(() => readOptions(['--state', 'evaluation'])).toThrow('--state');
});

test('selects everything without arguments', () => {
  expect(readOptions([])).toEqual({
    filter: { only: [] },
    selection: { languages: ['en', 'fr'], themes: ['light', 'dark'], widths: [1280, 390] },
    base: 'http://localhost:4173',
    built: false,
  });
});

test('selects the given states and variants', () => {
  const args = '--built --only evaluation,reserved --product secure-workload --widths 390 --base https://demo.example/';
  expect(readOptions(args.split(' '))).toEqual({
    filter: { only: ['evaluation', 'reserved'], product: 'secure-workload' },
    selection: { languages: ['en', 'fr'], themes: ['light', 'dark'], widths: [390] },
    base: 'https://demo.example',
    built: true,
  });
});
