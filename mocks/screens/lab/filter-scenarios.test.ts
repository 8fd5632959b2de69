import { expect, test } from 'vitest';
import { scenarioDescriptions } from '#mocks/scenarios/descriptions.ts';
import { filterScenarios } from './filter-scenarios.ts';

const found = (query: string) => filterScenarios(scenarioDescriptions, query, (group) => group).map(({ name }) => name);

test('nothing is found for words that do not all occur', () => {
  expect(found('registered zebra')).toEqual([]);
});

test('without words all are there, in their order', () => {
  expect(found('  ')).toHaveLength(scenarioDescriptions.length);
});

test('words are found in name and description, in any order and case, a hyphen as a space', () => {
  expect(found('EXPIRED evaluation')).toContain('evaluation-expired');
  expect(found('81 days')).toContain('evaluation');
});

test('in its group a scenario whose name has the words comes before one that only mentions them', () => {
  const inGroup = filterScenarios(scenarioDescriptions, 'registered', (group) => group).filter(
    ({ group }) => group === 'registered',
  );
  expect(inGroup[0]?.name).toBe('registered');
});
