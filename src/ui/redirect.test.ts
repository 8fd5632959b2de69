import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('no component uses <Navigate>, which fails after a quick second navigation', () => {
  const files = ['src', 'mocks'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && file.name.endsWith('.tsx'))
      .map((file) => `${file.parentPath}/${file.name}`),
  );
  expect(files.filter((file) => /<Navigate\b/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
