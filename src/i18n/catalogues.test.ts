import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemsOf } from '#src/contract/operation-problems.ts';
import { english } from './catalogue-english.ts';
import { french } from './catalogue-french.ts';
import { englishInitial } from './en.initial.ts';

interface TextTree {
  readonly [key: string]: string | TextTree;
}

/** Returns every text with its full key. */
function flatten(texts: TextTree, path = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[`${path}${key}`, text] as [string, string]] : flatten(text, `${path}${key}.`),
  );
}

const texts = { en: new Map(flatten(english)), fr: new Map(flatten(french)) };
/** French has an additional plural form for millions. */
const withoutMany = (keys: Iterable<string>) => [...keys].filter((key) => !key.endsWith('_many'));
const placeholders = (text: string) => (text.match(/\{\{\w+\}\}|<\/?\w+>/g) ?? []).sort();

test('the French catalogue has the same keys as the English one', () => {
  expect(withoutMany(texts.fr.keys()).sort()).toEqual([...texts.en.keys()].sort());
});

test('French texts are not empty and have the placeholders and tags of the English ones', () => {
  for (const [key, text] of texts.fr) {
    expect(text.trim(), key).not.toBe('');
    const source = texts.en.get(key) ?? texts.en.get(key.replace(/_many$/, '_other')) ?? '';
    expect(placeholders(text), key).toEqual(placeholders(source));
  }
});

test('French plurals have a form for millions', () => {
  const plurals = [...texts.fr.keys()].filter((key) => key.endsWith('_other'));
  for (const key of plurals) expect(texts.fr.has(key.replace(/_other$/, '_many')), key).toBe(true);
});

test.each([
  ['en', english],
  ['fr', french],
])('the static shell of the page has the texts of the catalogue in %s', (language, { frame, licenses }) => {
  const shell = readFileSync('index.html', 'utf8');
  const shellTexts = [...shell.matchAll(new RegExp(`data-language="${language}"\\s*>([^<]+)<`, 'g'))].map(
    ([, text]) => text,
  );
  expect(shellTexts).toEqual([frame.license, frame.systemStatistics, licenses.title, licenses.tabs.overview]);
});

test('the catalogue has no unused text', () => {
  const source = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.tsx?$/.test(file.name) && !file.name.includes('.test.'))
    .map((file) => readFileSync(`${file.parentPath}/${file.name}`, 'utf8'))
    .join('\n');
  for (const key of texts.en.keys()) {
    // Keys that end with a code, such as `kinds.registered`, are found by the part before the code.
    const parts = key
      .replace(/^\w+\./, '')
      .replace(/(_(center|cluster|days|hours|minutes))?(_(zero|one|other))?$/, '')
      .split('.');
    const found = parts.some((_part, index) => {
      const stem = parts.slice(0, parts.length - index).join('.');
      return source.includes(`${stem}'`) || source.includes(`${stem}.\${`) || source.includes(`"${stem}"`);
    });
    const inside = source.includes('renew.$' + '{kind}') && /^(registration|outcomes)\.renew\./.test(key);
    expect(found || inside, `${key} is used nowhere`).toBe(true);
  }
});

test('the initial texts include every problem that can occur without a dialog', () => {
  const initialOperations = [
    ...(['getSession', 'getProduct', 'getSummary', 'getUsage', 'getActivity'] as const),
    'acknowledgeConfirmation' as const,
  ];
  const connectionErrors = ['network', 'timeout', 'refused', 'unknown-response', 'invalid-response'];
  const expected = new Set([...initialOperations.flatMap(problemsOf), ...connectionErrors]);
  expect(Object.keys(englishInitial.problems.codes)).toEqual(expect.arrayContaining([...expected]));
});
