import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What the products and their licences are called, however it is written: `Cyber Vision`, `CYBER_VISION`, `cyberVision`. */
const names = /cyber[ _-]?vision|secure[ _-]?workload|tetration/gi;

/** Texts for people may speak of a product; what decides and draws asks what it can do (screens.md §0). */
const catalogues = 'src/i18n/locales/';

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile())
  .map((file) => `${file.parentPath}/${file.name}`)
  // A test chooses the world of a product; the app does not.
  .filter((path) => !path.startsWith(catalogues) && !/\.test\.tsx?$/.test(path));

test.each([
  'Cisco Cyber Vision',
  'CISCO_CYBER_VISION_A',
  'cyberVision',
  "product === 'secure-workload'",
  'Tetration Endpoint Visibility',
])('a name is found in %j', (text) => {
  expect(text.match(names)).toHaveLength(1);
});

test('the app names neither product: it knows only what a product can do', () => {
  expect(files.length).toBeGreaterThan(100);
  const occurrences = files.flatMap((path) =>
    (readFileSync(path, 'utf8').match(names) ?? []).map((name) => `${path}: ${name}`),
  );
  expect(occurrences).toEqual([]);
});
