import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

/** A section of docs/adding.md: an example that exists, and the files that mention it. */
interface Recipe {
  readonly title: string;
  /** The names under which the example is found. */
  readonly names: readonly string[];
  /** The paths of its numbered steps and of its list of other files; a folder ends with a slash. */
  readonly listed: readonly string[];
  /** The paths that have no explanation behind them. */
  readonly unexplained: readonly string[];
}

const inBackticks = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => String(name));

/** Reads one section. A list item is `1. path: text` or `- path: text`; a numbered one may name several paths. */
function recipeOf(section: string): Recipe {
  const [title = ''] = section.split('\n');
  const names = inBackticks(/^Example: (.*)\.$/m.exec(section)?.[1] ?? '');
  const items = [...section.matchAll(/^(\d+\.|-) ((?:`[^`]+`(?:, )?)+)(: \S)?/gm)];
  return {
    title,
    names,
    listed: items.flatMap(([, , paths]) => inBackticks(String(paths))),
    unexplained: items.filter(([, mark, , text]) => mark === '-' && !text).map(([item]) => item),
  };
}

const recipes = readFileSync('docs/adding.md', 'utf8').split(/^## /m).slice(1).map(recipeOf);

/** Tests and ARIA snapshots are not compared: a test may use an example for any reason, and a snapshot is recorded. */
const isCompared = (path: string) => !/\.(?:test|spec)\.tsx?$|\.aria\.yml$|\.md$|\.png$/.test(path);

const sources = ['src', 'mocks', 'e2e', 'scripts']
  .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
  .filter(isCompared);
const comparedPaths = [...sources, 'index.html', 'openapi.json'];

/** A file's path and its text: `locales/fr/activity.json` mentions `fr`. */
const contents = new Map(comparedPaths.map((path) => [path, `${path}\n${readFileSync(path, 'utf8')}`]));
const textOf = (path: string) => contents.get(path) ?? readFileSync(path, 'utf8');

/** Finds any of these names where it is not part of a longer one. */
const mentionOf = (names: readonly string[]) => new RegExp(`(?<![\\w}-])(?:${names.join('|')})(?![\\w-])`);

/** The files of this list that exist and, unless they are folders, do not mention the example. */
function withoutMention({ names, listed }: Recipe): readonly string[] {
  const mention = mentionOf(names);
  return listed.filter((path) => existsSync(path) && statSync(path).isFile() && !mention.test(textOf(path)));
}

/** The files of the tree that mention the example and are not listed. */
function missingFrom({ names, listed }: Recipe): readonly string[] {
  const mention = mentionOf(names);
  const isListed = (path: string) =>
    listed.some((each) => each === path || (each.endsWith('/') && path.startsWith(each)));
  return comparedPaths.filter((path) => mention.test(textOf(path)) && !isListed(path));
}

test.each([
  'An operation of the API',
  'A control command',
  'A scenario: a starting world',
  'A problem code',
  'A setting',
  'A language',
  'A text',
])('docs/adding.md has a recipe for “%s”', (title) => {
  expect(recipes.map((recipe) => recipe.title.replace(/^§\d+ /, ''))).toContain(title);
});

test.each(recipes)('the recipe $title names an example and at least four files', ({ names, listed }) => {
  expect(names).not.toEqual([]);
  expect(listed.length).toBeGreaterThanOrEqual(4);
});

test.each(recipes)('the recipe $title lists only files that exist', ({ listed }) => {
  expect(listed.filter((path) => !existsSync(path))).toEqual([]);
});

test.each(recipes)('the recipe $title lists only files that mention the example', (recipe) => {
  expect(withoutMention(recipe)).toEqual([]);
});

test.each(recipes)('the recipe $title lists every file that mentions the example', (recipe) => {
  expect(missingFrom(recipe)).toEqual([]);
});

test.each(recipes)('the recipe $title gives a reason for each file that is not a step', ({ unexplained }) => {
  expect(unexplained).toEqual([]);
});

test('detects a recipe that leaves out a file, lists a wrong one or gives no reason', () => {
  const text =
    'A problem code\nExample: `utility-needs-gateway`.\n1. `src/contract/problem.ts`: the code.\n- `src/paths.ts`\n';
  const recipe = recipeOf(text);

  expect(recipe.unexplained).toEqual(['- `src/paths.ts`']);
  expect(withoutMention(recipe)).toEqual(['src/paths.ts']);
  expect(missingFrom(recipe)).toContain('src/contract/problem-statuses.ts');
});
