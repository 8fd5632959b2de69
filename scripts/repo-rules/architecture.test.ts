import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const guide = readFileSync('docs/architecture.md', 'utf8');

/** The text of a section, without those that follow it. */
const section = (number: string) => guide.split(/^#+ (?=§)/m).find((text) => text.startsWith(`${number} `)) ?? '';

const inBackticks = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => String(name));

test.each(['src', 'mocks', 'e2e', 'scripts'])(
  'docs/architecture.md §2 describes each file and folder of %s',
  (folder) => {
    const describedPaths = inBackticks(guide).map((path) => path.replace(/\/$/, ''));
    const existingPaths = readdirSync(folder)
      .filter((name) => !/\.test\.tsx?$|\.md$/.test(name))
      .map((name) => `${folder}/${name}`);

    expect(existingPaths.length).toBeGreaterThan(5);
    expect(existingPaths.filter((path) => !describedPaths.includes(path))).toEqual([]);
  },
);

interface Override {
  readonly includes: readonly string[];
  readonly linter: {
    readonly rules: {
      readonly style?: {
        readonly noRestrictedImports?: { readonly options?: { readonly patterns: readonly { group: string[] }[] } };
      };
    };
  };
}

const { overrides } = JSON.parse(readFileSync('biome.json', 'utf8')) as { overrides: readonly Override[] };

/** `#src/ui/**` and `src/ui/**` as `src/ui`. */
const plain = (pattern: string) => pattern.replace(/^#/, '').replace(/\/\*\*$/, '');

/** The imports that biome.json allows to each folder, for the folders whose imports it lists one by one. */
const borders = overrides.flatMap(({ includes, linter }) => {
  const patterns = linter.rules.style?.noRestrictedImports?.options?.patterns ?? [];
  const group = patterns.map((pattern) => pattern.group).find(([first]) => first === '**');
  if (!group) return [];
  const allowed = group.filter((pattern) => pattern.startsWith('!#')).map((pattern) => plain(pattern.slice(1)));
  return includes.map((folder) => ({
    folder: plain(folder),
    allowed: allowed.filter((path) => path !== plain(folder)),
  }));
});

/** The rows of the table in §3 by folder: the paths of the second column. */
const rows = new Map(
  section('§3')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => {
      const [, folders = '', imports = ''] = line.split('|');
      return inBackticks(folders).map((folder) => [folder, inBackticks(imports)] as const);
    }),
);

test('biome.json lists the imports of at least ten folders one by one', () => {
  expect(borders.length).toBeGreaterThanOrEqual(10);
});

test.each(borders)('docs/architecture.md §3 lists what $folder may import', ({ folder, allowed }) => {
  const listedPaths = rows.get(folder) ?? [];
  const isWithin = (path: string) => allowed.some((each) => path === each || path.startsWith(`${each}/`));

  expect(allowed.filter((path) => !listedPaths.includes(path))).toEqual([]);
  expect(listedPaths.filter((path) => !isWithin(path))).toEqual([]);
});
