import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { scenarioNames } from '#mocks/scenarios/names.ts';

const readme = await readFile('README.md', 'utf8');
/** Returns the text between a heading and the next one. */
const section = (heading: string) => readme.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';

test('README.md names every scenario, and no other', () => {
  const rows = section('Scenarios').match(/^\|.*`.*$/gm) ?? [];
  const namedScenarios = rows.flatMap((row) => [...row.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name));

  expect(namedScenarios.sort()).toEqual([...scenarioNames].sort());
});

test('README.md and CONTRIBUTING.md name only npm scripts that exist', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };
  const contributing = await readFile('CONTRIBUTING.md', 'utf8');
  const namedScripts = [...`${readme}${contributing}`.matchAll(/npm run (?:-s )?([a-z0-9:]+)/g)].map(([, name]) =>
    String(name),
  );

  expect(namedScripts).toContain('smartagentctl');
  expect(namedScripts.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

/** Returns the lines of a text without their indentation. */
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('\n');

test.each([
  ['e2e/specs/examples.spec.ts', 'With Playwright'],
  ['mocks/examples.test.ts', 'With Vitest'],
])('the examples of mocks/README.md are tests in %s', async (file, beginning) => {
  const guide = await readFile('mocks/README.md', 'utf8');
  const part = guide.slice(guide.indexOf(`\n${beginning}`)).split(/^(?:With|## )/m)[1] ?? '';
  const examples = [...part.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => lines(String(code)));
  const run = lines(await readFile(file, 'utf8'));

  expect(examples.length).toBeGreaterThan(4);
  expect(examples.filter((example) => !run.includes(example))).toEqual([]);
});

test('CONTRIBUTING.md describes every npm script', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };
  const contributing = await readFile('CONTRIBUTING.md', 'utf8');
  const described = new Set([...contributing.matchAll(/`npm (?:run )?([a-z0-9:]+)/g)].map(([, name]) => String(name)));

  expect(Object.keys(scripts).filter((name) => !described.has(name))).toEqual([]);
});
