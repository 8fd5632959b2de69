import { expect, test } from 'vitest';
import { scenarioNames } from '#mocks/scenarios/names.ts';
import french from './fr/scenarios.json';

test('every scenario is described in French, and none that there is not', () => {
  expect(Object.keys(french).sort()).toEqual([...scenarioNames].sort());
});

test('each is one sentence or two, with French spaces that do not break', () => {
  for (const [name, sentence] of Object.entries(french)) {
    expect(sentence, name).toMatch(/^(«\u202f)?\p{Lu}.+\.$/u);
    expect(sentence, name).not.toMatch(/[^\u202f][;:?!]/);
  }
});
