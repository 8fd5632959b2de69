import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const specs = (await readdir('e2e/specs')).map((file) => file.replace(/\.spec\.ts$/, ''));
const guides = await readFile('docs/guides.md', 'utf8');
const named = new Set([...guides.matchAll(/`([a-z-]+)`/g)].map(([, name]) => String(name)));

test('docs/guides.md names no spec that is not there', () => {
  expect([...named].filter((name) => !specs.includes(name))).toEqual([]);
});

test('docs/guides.md names every spec that follows a guide', () => {
  const following = specs.filter((name) => name.startsWith('guide-'));

  expect(following.length).toBeGreaterThan(3);
  expect(following.filter((name) => !named.has(name))).toEqual([]);
});
