import { describe, expect, test } from 'vitest';
import { scenarioGroups } from '#mocks/scenarios/scenario-view.ts';
import { faultChoices } from '#mocks/screens/lab/fault-kinds.ts';
import englishLab from './en/lab.json';
import englishLabPage from './en/lab-page.json';
import englishMark from './en/simulator-badge.json';
import frenchLab from './fr/lab.json';
import frenchLabPage from './fr/lab-page.json';
import frenchMark from './fr/simulator-badge.json';

interface TextTree {
  readonly [key: string]: string | TextTree;
}

/** Every text by its whole key. French counts millions by a form of their own, which English has not. */
function flatten(texts: TextTree, path = ''): [key: string, text: string][] {
  return Object.entries(texts)
    .filter(([key]) => !key.endsWith('_many'))
    .flatMap(([key, text]) =>
      typeof text === 'string' ? [[`${path}${key}`, text] as [string, string]] : flatten(text, `${path}${key}.`),
    );
}

const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

describe.each([
  ['lab', englishLab, frenchLab],
  ['mark', englishMark, frenchMark],
  ['lab’s own pages', englishLabPage, frenchLabPage],
])('the %s', (_area, english: TextTree, french: TextTree) => {
  test('says in French all that it says in English', () => {
    expect(flatten(french).map(([key]) => key)).toEqual(flatten(english).map(([key]) => key));
  });

  test('keeps the placeholders of the English text in each French text', () => {
    const englishTexts = new Map(flatten(english));
    for (const [key, text] of flatten(french)) {
      expect(text, key).not.toBe('');
      expect(placeholders(text), key).toEqual(placeholders(englishTexts.get(key) ?? ''));
    }
  });

  test('uses no-break spaces before : ; ? ! in French', () => {
    for (const [key, text] of flatten(french)) expect(text, key).not.toMatch(/[^\u202f][;?!]| :|[^\u202f]:(?!\w)/);
  });
});

test('every group of scenarios and every fault has its words, and no words are left over', () => {
  expect(Object.keys(englishLab.scenario.groups).sort()).toEqual([...scenarioGroups].sort());
  expect(Object.keys(englishLab.faults.kinds).sort()).toEqual([...faultChoices].sort());
});
