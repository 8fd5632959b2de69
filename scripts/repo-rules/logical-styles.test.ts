import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The folders with styles. */
const directories = ['src', 'mocks/screens', 'scripts/gallery'];

const sides = '(?:Left|Right)';
const corners = '(?:Top|Bottom)(?:Left|Right)';
const length = '[^\\s;\'"`,{}]+';
/** Matches four lengths of which the second and fourth differ, such as `margin: 1px 2px 3px 4px`. */
const fourLengths = `(?:margin|padding|inset|border-(?:width|color|style))\\s*:\\s*['"\`]?${length}\\s+(${length})\\s+${length}\\s+(?!\\1[\\s;'"\`])${length}`;

/** Patterns of physical styles (left, right), which logical ones (start, end) must replace. */
const physical: readonly RegExp[] = [
  new RegExp(`\\b(?:(?:scroll)?[mM]argin|(?:scroll)?[pP]adding)${sides}\\b`, 'g'),
  new RegExp(`\\bborder(?:${sides}|${corners})\\w*\\s*:`, 'g'),
  /\b(?:margin|padding|border)(?:-top|-bottom)?-(?:left|right)\b/g,
  // The short names in MUI's sx.
  /[{\s,][mp][lr]\s*[:=]/g,
  /(?:^|[{;,\s])(?:left|right)\s*:\s*['"`\d{-]/gm,
  /(?:text-align|textAlign|float|clear)\s*:\s*['"`]?(?:left|right)\b/g,
  new RegExp(fourLengths, 'g'),
];

const physicalIn = (text: string): readonly string[] => physical.flatMap((pattern) => text.match(pattern) ?? []);

const files = directories
  .flatMap((directory) => readdirSync(directory, { recursive: true, withFileTypes: true }))
  .filter((file) => file.isFile() && /(?<!\.test)\.(?:css|tsx?)$/.test(file.name))
  .map((file) => `${file.parentPath}/${file.name}`);

test.each([
  'a { margin-left: 4px; }',
  'a { padding: 0 8px 0 4px; }',
  'a { border-top-left-radius: 2px; }',
  'a { left: 0; }',
  '.figure { text-align: right }',
  'sx={{ ml: 2 }}',
  'sx={{ mt: 1, pr: { xs: 1 } }}',
  "sx={{ textAlign: 'left' }}",
  "sx={{ paddingLeft: '4px' }}",
  'sx={{ borderRight: line }}',
  "style={{ left: '4px' }}",
])('detects a physical style in %j', (style) => {
  expect(physicalIn(style)).toHaveLength(1);
});

test.each([
  'a { margin: 4px 8px; }',
  'a { padding: 1px 8px 2px 8px; }',
  'a { padding-inline: 0 4px; }',
  'a { inset-inline-start: 0; }',
  'sx={{ px: 2, marginInlineStart: 2 }}',
  'const x = clientX - whole.left;',
  'const ending = (left: number) => left;',
])('detects no physical style in %j', (style) => {
  expect(physicalIn(style)).toEqual([]);
});

test('the styles of app, simulator and gallery use logical properties', () => {
  expect(files.length).toBeGreaterThan(300);
  const violations = [...files, 'index.html'].flatMap((path) =>
    physicalIn(readFileSync(path, 'utf8')).map((style) => `${path}: ${style.trim()}`),
  );
  expect(violations).toEqual([]);
});
