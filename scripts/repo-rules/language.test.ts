import { readdirSync, readFileSync } from 'node:fs';
import { type Comment, parseSync, Visitor } from 'oxc-parser';
import { describe, expect, test } from 'vitest';

/** Words that hide what a sentence is about. A plain noun takes their place: administrator, caller, request, code. */
const bannedWords =
  /\b(?:whoever|whatever|whichever|whomever|wherever|somebody|someone|nobody|anybody|anyone|himself|herself|he|him|his|she|what (?:is|was))\b/i;

/** Words with which a title begins that has no subject of its own, or none that a report would show. */
const fragmentStart =
  /^(?:that|and|but|or|of|what|whose|who|where|when|which|with|without|in|on|at|by|from|for|to|so|then|too|nor|until|while|as|if|is|are|was|were|has|have|had|be|been|also|even|one|it|none|those|these|this|there|its|their|not|only|again|once|after|before|between|beside|both|other|others|more)\b/i;

const maxTitleLength = 90;
/** What selects a test, at the end of its title. */
const tags = /(?: @\w+)+$/;

/** Types that are the same under one name: a border lies between the two files, which may not import each other. */
const sameTypes: Readonly<Record<string, readonly string[]>> = {
  ActivityKind: ['e2e/faults/task.ts', 'src/contract/activity.ts'],
  OperationId: ['e2e/faults/operations.ts', 'src/contract/operations.ts'],
  ReservationKind: ['mocks/codes/reservation-kind.ts', 'src/contract/reservation.ts'],
  Severity: ['src/domain/severity.ts', 'src/ui/status.tsx'],
};

/** Abbreviations that need no explanation to a developer, and names of formats, methods, statuses and time zones. */
const commonAbbreviations = new Set(
  'API AA ASCII CSS GET HEAD HTML HTTP HTTPS IP ISO JSON LAN MB MIME PEM PNG POST QR SHA SVG TCP TLS URL UTC UTF XML FULL README PORT FROM WHERE JSX DOM PDF'.split(
    ' ',
  ),
);

interface TestTitle {
  readonly kind: 'test' | 'describe';
  readonly text: string;
}

interface ParsedFile {
  readonly path: string;
  readonly comments: readonly Comment[];
  readonly titles: readonly TestTitle[];
  readonly exportedTypes: readonly string[];
}

/** Returns the name at the root of a callee: `test` of `test.each(rows)('title', …)`. */
function calledName(callee: unknown): string | undefined {
  const { type, name, object, callee: inner, tag } = callee as Record<string, never>;
  if (type === 'Identifier') return name;
  const next = object ?? inner ?? tag;
  return next === undefined ? undefined : calledName(next);
}

function parse(path: string, text: string): ParsedFile {
  const { program, comments } = parseSync(path, text);
  const titles: TestTitle[] = [];
  const exportedTypes: string[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [title, ...rest] }) {
      const name = calledName(callee);
      const isTitled = title?.type === 'Literal' && typeof title.value === 'string' && rest.length > 0;
      if (!isTitled || (name !== 'test' && name !== 'it' && name !== 'describe')) return;
      const called = text.slice(callee.start, callee.end);
      if (called === 'test.step') return;
      const isDescribe = name === 'describe' || called.startsWith('test.describe');
      titles.push({ kind: isDescribe ? 'describe' : 'test', text: String(title.value) });
    },
    ExportNamedDeclaration({ declaration }) {
      if (declaration?.type === 'TSInterfaceDeclaration' || declaration?.type === 'TSTypeAliasDeclaration')
        exportedTypes.push(declaration.id.name);
    },
  }).visit(program);
  return { path, comments, titles, exportedTypes };
}

const files: readonly ParsedFile[] = ['src', 'mocks', 'e2e', 'scripts']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`))
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => parse(path, readFileSync(path, 'utf8')));

const findings = <Item>(
  itemsOf: (file: ParsedFile) => readonly Item[],
  isWrong: (item: Item) => boolean,
  textOf: (item: Item) => string,
) =>
  files.flatMap((file) =>
    itemsOf(file)
      .filter(isWrong)
      .map((item) => `${file.path}: ${textOf(item)}`),
  );

const testTitles = ({ titles }: ParsedFile) =>
  titles.filter(({ kind }) => kind === 'test').map(({ text }) => text.replace(tags, ''));
const itself = (text: string) => text;

/** Whether a title is less than a sentence or a verb with its object. A placeholder stands for at least two words. */
const isFragment = (title: string) =>
  fragmentStart.test(title) || /^[%$]/.test(title) || title.replace(/%\w|\$\w+/g, 'a b').split(/\s+/).length < 3;

describe('the rules themselves', () => {
  test.each(['that is none does not pass', 'and is so among the heads too', '%s', '$name', 'until that ends', 'works'])(
    'finds a fragment in the title %j',
    (title) => {
      expect(isFragment(title)).toBe(true);
    },
  );

  test.each(['rejects a token that has expired', 'a token that has expired is rejected', 'refuses %s'])(
    'accepts the title %j',
    (title) => {
      expect(isFragment(title)).toBe(false);
    },
  );

  test.each(['Whoever asked is answered.', 'Tells what is wrong.', 'He is signed out.', 'Nobody is left.'])(
    'finds a banned word in the comment %j',
    (comment) => {
      expect(comment).toMatch(bannedWords);
    },
  );

  test('finds comments, titles and exported types in a source text', () => {
    const source = `/** Returns it. */\nexport interface Thing { a: 1 }\ntest.each([1])('counts %s things', () => {});\ndescribe('things', () => {});`;
    const { comments, titles, exportedTypes } = parse('x.ts', source);
    expect(comments.map(({ value }) => value.trim())).toEqual(['* Returns it.']);
    expect(titles).toEqual([
      { kind: 'test', text: 'counts %s things' },
      { kind: 'describe', text: 'things' },
    ]);
    expect(exportedTypes).toEqual(['Thing']);
  });
});

test('no comment uses a word that hides what it is about', () => {
  expect(files.length).toBeGreaterThan(1000);
  expect(
    findings(
      ({ comments }) => comments,
      ({ value }) => bannedWords.test(value),
      ({ value }) => value.trim(),
    ),
  ).toEqual([]);
});

test('test titles are complete by themselves', () => {
  expect(findings(testTitles, isFragment, itself)).toEqual([]);
});

test('no test title is longer than 90 characters', () => {
  expect(findings(testTitles, ({ length }) => length > maxTitleLength, itself)).toEqual([]);
});

test('no test title uses a word that hides what it is about', () => {
  expect(findings(testTitles, (title) => bannedWords.test(title), itself)).toEqual([]);
});

test('no type name is exported from two files with different meanings', () => {
  const pathsByName = new Map<string, string[]>();
  for (const { path, exportedTypes } of files)
    for (const name of exportedTypes) pathsByName.set(name, [...(pathsByName.get(name) ?? []), path]);
  const shared = [...pathsByName].filter(([, paths]) => paths.length > 1);
  expect(Object.fromEntries(shared.map(([name, paths]) => [name, paths.sort()]))).toEqual(sameTypes);
});

test('abbreviations in comments are common or in the glossary', () => {
  const glossary = new Set(readFileSync('docs/glossary.md', 'utf8').match(/\b[A-Z][A-Z0-9]+s?\b/g));
  const abbreviations = ({ comments }: ParsedFile) =>
    comments.flatMap(
      ({ value }) => value.replace(/`[^`]*`|\bhttps?:\S+/g, '').match(/\b[A-Z]{2,6}s?\b(?![_\w-])/g) ?? [],
    );
  expect(
    findings(
      abbreviations,
      (short) => !commonAbbreviations.has(short) && !glossary.has(short) && !glossary.has(short.replace(/s$/, '')),
      itself,
    ),
  ).toEqual([]);
});
