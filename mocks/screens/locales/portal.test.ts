import { describe, expect, test } from 'vitest';
import englishOnPrem from './en/on-prem.json';
import englishPortal from './en/portal.json';
import frenchOnPrem from './fr/on-prem.json';
import frenchPortal from './fr/portal.json';

interface TextTree {
  readonly [key: string]: string | TextTree;
}

/** Every text by its whole key. */
function flatten(texts: TextTree, path = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[`${path}${key}`, text] as [string, string]] : flatten(text, `${path}${key}.`),
  );
}

const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

describe.each([
  ['the portal', englishPortal, frenchPortal],
  ['SSM On-Prem', englishOnPrem, frenchOnPrem],
])('%s', (_place, english: TextTree, french: TextTree) => {
  test('says in French all that it says in English', () => {
    expect(flatten(french).map(([key]) => key)).toEqual(flatten(english).map(([key]) => key));
  });

  test('keeps the placeholders of the English text in each French text, and none is empty', () => {
    const englishTexts = new Map(flatten(english));
    for (const [key, text] of flatten(french)) {
      expect(text, key).not.toBe('');
      expect(placeholders(text), key).toEqual(placeholders(englishTexts.get(key) ?? ''));
    }
  });
});

test('no text of the one is named like a text of the other: they are said by the same names', () => {
  const names = Object.keys(englishPortal);
  expect(Object.keys(englishOnPrem).filter((name) => names.includes(name))).toEqual([]);
});
