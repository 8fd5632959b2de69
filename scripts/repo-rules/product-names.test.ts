import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The names of the products and their licences in any spelling: `Cyber Vision`, `CYBER_VISION`, `cyberVision`. */
const names = /cyber[ _-]?vision|secure[ _-]?workload|tetration/gi;

/** The locales, which may name a product. The code depends on capabilities instead (screens.md §0). */
const catalogues = 'src/i18n/locales/';

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile())
  .map((file) => `${file.parentPath}/${file.name}`)
  // Tests may select the scenario of a product.
  .filter((path) => !path.startsWith(catalogues) && !/\.test\.tsx?$/.test(path));

test.each([
  'Cisco Cyber Vision',
  'CISCO_CYBER_VISION_A',
  'cyberVision',
  "product === 'secure-workload'",
  'Tetration Endpoint Visibility',
])('detects a product name in %j', (text) => {
  expect(text.match(names)).toHaveLength(1);
});

test('the code of the app names neither product', () => {
  expect(files.length).toBeGreaterThan(100);
  const occurrences = files.flatMap((path) =>
    (readFileSync(path, 'utf8').match(names) ?? []).map((name) => `${path}: ${name}`),
  );
  expect(occurrences).toEqual([]);
});
