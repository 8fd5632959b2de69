import { expect, test } from 'vitest';
import english from './en/portal.json';
import french from './fr/portal.json';

interface Texts {
  readonly [key: string]: string | Texts;
}

/** Every text by its whole key. */
function flat(texts: Texts, path = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[`${path}${key}`, text] as [string, string]] : flat(text, `${path}${key}.`),
  );
}

const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

test('the portal says in French all that it says in English', () => {
  expect(flat(french).map(([key]) => key)).toEqual(flat(english).map(([key]) => key));
});

test('each French text has the placeholders of the English one, and is not empty', () => {
  const englishTexts = new Map(flat(english));
  for (const [key, text] of flat(french)) {
    expect(text, key).not.toBe('');
    expect(placeholders(text), key).toEqual(placeholders(englishTexts.get(key) ?? ''));
  }
});
