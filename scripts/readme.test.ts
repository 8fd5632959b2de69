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
