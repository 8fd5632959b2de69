import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { scenarioNames } from '#mocks/scenarios/catalogue.ts';

const readme = await readFile('README.md', 'utf8');
/** What stands between one heading and the next. */
const section = (heading: string) => readme.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';

test('the README names every scenario, and no other', () => {
  const rows = section('Scenarios').match(/^\|.*`.*$/gm) ?? [];
  const named = rows.flatMap((row) => [...row.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name));

  expect(named.sort()).toEqual([...scenarioNames].sort());
});

test('the README tells of no npm script that is not there', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };
  const told = [...readme.matchAll(/npm run (?:-s )?([a-z0-9:]+)/g)].map(([, name]) => String(name));

  expect(told).toContain('smartagentctl');
  expect(told.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

/** The lines of a text without what they are indented by. */
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('\n');

test.each([
  ['e2e/specs/examples.spec.ts', 'With Playwright'],
  ['mocks/examples.test.ts', 'With Vitest'],
])('the examples of mocks/README.md run: %s', async (file, beginning) => {
  const guide = await readFile('mocks/README.md', 'utf8');
  const part = guide.slice(guide.indexOf(`\n${beginning}`)).split(/^(?:With|## )/m)[1] ?? '';
  const examples = [...part.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => lines(String(code)));
  const run = lines(await readFile(file, 'utf8'));

  expect(examples.length).toBeGreaterThan(4);
  expect(examples.filter((example) => !run.includes(example))).toEqual([]);
});
