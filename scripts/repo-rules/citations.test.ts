import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { expect, test } from 'vitest';

const folders = ['src', 'mocks', 'e2e', 'scripts', 'docs'];
const paths = [
  ...readdirSync('.').filter((path) => path.endsWith('.md')),
  ...folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  ),
].filter((path) => /\.(?:ts|tsx|css|md)$/.test(path) && path !== 'scripts/repo-rules/citations.test.ts');

/** The text of each file on one line and without comment markers, so that a wrapped citation is found. */
const texts = new Map(
  paths.map((path) => [path, readFileSync(path, 'utf8').replace(/\n[ \t]*(?:\*|\/\/|\|)?[ \t]*/g, ' ')]),
);
const raw = (path: string) => readFileSync(path, 'utf8');

/** The section numbers in the headings of a document: `## §4 …`, `### 4.3 …`. */
const sections = new Map(
  paths
    .filter((path) => path.endsWith('.md'))
    .map((path) => {
      const headings = raw(path).matchAll(/^#{2,4} §?(\d+(?:\.\d+)*)\.? /gm);
      return [path, new Set(Array.from(headings, ([, number]) => String(number)))];
    }),
);

/** The path of the document that a file cites by this name, or undefined. */
const documentCited = (name: string, path: string) =>
  [name, join(dirname(path), name), `docs/${name}`].find((each) => texts.has(each));

const documentName = /(?<![\w./-])((?:[\w.-]+\/)*[\w-]+\.md)\b/g;
/** A document followed by section numbers: `domain.md §3.4, §3.5`, `§3.1–3.5`, `§3.2 to §3.6`. */
const sectionCitation =
  /(?<![\w./-])((?:[\w.-]+\/)*[\w-]+\.md)`?,? (§\d+(?:\.\d+)*(?:(?:, | and | to |–)§\d+(?:\.\d+)*|–\d+(?:\.\d+)*)*)/g;
const sectionNumber = /\d+(?:\.\d+)*/g;

/** All matches of a pattern in all files: how many there are, and the invalid ones as `file: citation`. */
function findAll(
  pattern: RegExp,
  isInvalid: (match: RegExpMatchArray, path: string) => boolean,
): { readonly count: number; readonly invalid: readonly string[] } {
  const all = [...texts].flatMap(([path, text]) => [...text.matchAll(pattern)].map((match) => ({ path, match })));
  const invalid = all
    .filter(({ path, match }) => isInvalid(match, path))
    .map(({ path, match }) => `${path}: ${match[0]}`);
  return { count: all.length, invalid };
}

test('the documents cited by name exist', () => {
  const { count, invalid } = findAll(documentName, ([, name = ''], path) => documentCited(name, path) === undefined);

  expect(count).toBeGreaterThan(300);
  expect(invalid).toEqual([]);
});

test('the cited sections of documents exist', () => {
  const { count, invalid } = findAll(sectionCitation, ([, name = '', numbers = ''], path) => {
    const known = sections.get(documentCited(name, path) ?? '');
    return (numbers.match(sectionNumber) ?? []).some((number) => !known?.has(number));
  });

  expect(count).toBeGreaterThan(300);
  expect(invalid).toEqual([]);
});

test('a section is cited with its document, except within the document itself', () => {
  const invalid = [...texts].flatMap(([path, text]) => {
    // The tests of a document look for its headings.
    if (path.startsWith('scripts/repo-rules/')) return [];
    const own = sections.get(path);
    const elsewhere = text.replace(sectionCitation, '').replace(/RFC \d+ §[\d.]*\d|\[§[\d.]+\]\([\w.-]+#[^)]*\)/g, '');
    const numbers = [...elsewhere.matchAll(/§(\d+(?:\.\d+)*)/g)].map(([, number]) => String(number));
    return numbers.filter((number) => !own?.has(number)).map((number) => `${path}: §${number}`);
  });

  expect(invalid).toEqual([]);
});

const glossary = raw('docs/glossary.md');
/** The chapters of S4 with their sections, from its entry in the glossary. */
const chapters = new Map(
  [...glossary.matchAll(/^\| (\d+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(([, number = '', title = '', sections = '']) => [
    number,
    [title, ...sections.split('; ')],
  ]),
);

test('the cited chapters of S4 are in the glossary', () => {
  const { count, invalid } = findAll(/\bch\. (\d+)(?: and (\d+))?/g, ([, ...numbers]) =>
    numbers.some((number) => number !== undefined && !chapters.has(number)),
  );

  expect(count).toBeGreaterThan(80);
  expect(invalid).toEqual([]);
});

test('the sections of S4 cited by name are in the glossary', () => {
  const { count, invalid } = findAll(
    /S4 ch\. (\d) "([^"…]+)"/g,
    ([, number = '', name = '']) => !chapters.get(number)?.some((section) => section.trim().startsWith(name)),
  );

  expect(count).toBeGreaterThan(10);
  expect(invalid).toEqual([]);
});

test('the cited figures of S0 are in the glossary', () => {
  const figures = [...glossary.matchAll(/^\| S0, [^|]*?figures? ([^|]+) \|/gm)].flatMap(
    ([, numbers = '']) => numbers.match(/\d/g) ?? [],
  );
  const { count, invalid } = findAll(/S0, figures? (\d)/g, ([, number = '']) => !figures.includes(number));

  expect(count).toBeGreaterThan(5);
  expect(invalid).toEqual([]);
});

test('the cited decisions exist', () => {
  const names = readdirSync('docs/decisions');
  const { count, invalid } = findAll(
    /\b(?:[Dd]ecisions? (\d{1,4})(?: and (\d{1,4}))?|decisions\/(\d{4})(-[\w-]+\.md)?)/g,
    ([, one, other, number, rest = '']) =>
      [one, other, number].some(
        (each) =>
          each !== undefined && !names.some((name) => name.startsWith(`${each.padStart(4, '0')}${rest || '-'}`)),
      ),
  );

  expect(count).toBeGreaterThan(20);
  expect(invalid).toEqual([]);
});

/** The anchor under which GitHub shows a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

test('links between documents lead to existing files and headings', () => {
  const links = [...texts].flatMap(([path]) =>
    path.endsWith('.md')
      ? [...raw(path).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].map(([, to = '', anchor]) => ({
          path,
          to,
          anchor,
        }))
      : [],
  );
  const invalid = links.filter(({ path, to, anchor }) => {
    const target = to === '' ? path : join(dirname(path), to);
    if (!target.endsWith('.md')) return false;
    if (!texts.has(target)) return true;
    const anchors = [...raw(target).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
    return anchor !== undefined && !anchors.includes(anchor);
  });

  expect(links.length).toBeGreaterThan(50);
  expect(invalid).toEqual([]);
});

/** The documents that name identifiers of the code. Decisions are dated notes and keep the names of their day. */
const documentsWithIdentifiers = [
  'CONTRIBUTING.md',
  'README.md',
  'docs/adding.md',
  'docs/architecture.md',
  'docs/glossary.md',
  'mocks/README.md',
];

const code = /```(?:ts|mermaid)\n[\s\S]*?```|`[^`\n]+`/g;
/** A camelCase or PascalCase word, or the name of a call, that is not a part of a path or of a hyphenated word. */
const identifier =
  /(?<![\w/-])(?:[A-Za-z]\w*[a-z]\w*[A-Z]\w*|[a-z]+[A-Z]\w*|[A-Z][a-z]\w*|[A-Za-z]\w*(?=\())(?![\w/]|-\w)/g;
/** The same within a block, where a capitalized word may be the start of a sentence. */
const compoundIdentifier = /(?<![\w/-])(?:[A-Za-z]\w*[a-z][A-Z]\w*|[A-Za-z]\w*(?=\())(?![\w/]|-\w)/g;

const identifiersIn = (text: string): readonly string[] =>
  [...text.matchAll(code)].flatMap(
    ([block]) => block.match(block.startsWith('```') ? compoundIdentifier : identifier) ?? [],
  );

/** The identifiers and the string literals of a source text. */
function namesIn(path: string, text: string): ReadonlySet<string> {
  const names = new Set<string>();
  new Visitor({
    Identifier: ({ name }) => void names.add(name),
    JSXIdentifier: ({ name }) => void names.add(name),
    Literal: ({ value }) => typeof value === 'string' && names.add(value),
  }).visit(parseSync(path, text).program);
  return names;
}

test('reads identifiers from code in documents, and names from a source text', () => {
  const document =
    'A `World` of `mocks/store/sqlite.ts` has `X-Request-Id`.\n```ts\nawait simulator.readRequest();\n```\nNo `go()`.';

  expect(identifiersIn(document)).toEqual(['World', 'readRequest', 'go']);
  expect([...namesIn('x.ts', "/** World */\nexport const id = 'getSummary';")].sort()).toEqual(['getSummary', 'id']);
});

test('the identifiers in documents exist in a source file or as the key of a text', () => {
  const sources = [...texts.keys()].filter((path) => /\.tsx?$/.test(path) && !path.startsWith('scripts/repo-rules/'));
  const keys = readdirSync('src/i18n/locales/en').flatMap((file) =>
    Array.from(raw(`src/i18n/locales/en/${file}`).matchAll(/"(\w+)":/g), ([, key]) => String(key)),
  );
  const names = new Set([...keys, ...sources.flatMap((path) => [...namesIn(path, raw(path))])]);
  const named = documentsWithIdentifiers.flatMap((path) => identifiersIn(raw(path)).map((name) => ({ path, name })));

  expect(named.length).toBeGreaterThan(120);
  expect(named.filter(({ name }) => !names.has(name)).map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
});
