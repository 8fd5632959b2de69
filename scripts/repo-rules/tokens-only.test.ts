import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The type scale in rem of 16 pixels: 12, 13 (code), 14, 15, 16 (status at a glance), 18 (title on a phone) and 22. */
const sizes = ['0.75rem', '0.8125rem', '0.875rem', '0.9375rem', '1rem', '1.125rem', '1.375rem'];

const ownColors = /(?:^|[\s:('"`])#[0-9a-f]{3,8}(?=[\s;,)'"`])|\b(?:rgb|hsl|oklch)a?\(/gi;
const fontSize = /\bfont(?:-size)?:[^;]*?([\d.]+(?:rem|px|em))/g;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((path) => `src/${path}`);
const stylesheets = files.filter((path) => path.endsWith('.css'));
const components = files.filter((path) => path.endsWith('.tsx') && !path.endsWith('.test.tsx'));
const colorsIn = (path: string) => readFileSync(path, 'utf8').match(ownColors) ?? [];

describe.each(stylesheets)('%s', (path) => {
  test('uses tokens for all colours', () => {
    expect(colorsIn(path)).toEqual([]);
  });

  test('uses only sizes of the type scale', () => {
    const usedSizes = [...readFileSync(path, 'utf8').matchAll(fontSize)].map(([, size]) => size ?? '');
    expect(usedSizes.filter((size) => !sizes.includes(size))).toEqual([]);
  });
});

test('no component defines colours or inline styles', () => {
  const styledComponents = components.filter(
    (path) => colorsIn(path).length > 0 || /\b(?:sx|style)=\{/.test(readFileSync(path, 'utf8')),
  );
  expect(styledComponents).toEqual([]);
});
