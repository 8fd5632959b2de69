import { expect, test } from 'vitest';
import { scenarioDescriptions } from '#mocks/scenarios/descriptions.ts';
import { filterScenarios } from './filter-scenarios.ts';

const namesOfMatches = (query: string) =>
  filterScenarios(scenarioDescriptions, query, (group) => group).map(({ name }) => name);

test('finds no scenario if one of the words does not occur', () => {
  expect(namesOfMatches('registered zebra')).toEqual([]);
});

test('lists all scenarios in their order for an empty query', () => {
  expect(namesOfMatches('  ')).toHaveLength(scenarioDescriptions.length);
});

test('matches words in name and description in any order and case, with hyphens as spaces', () => {
  expect(namesOfMatches('EXPIRED evaluation')).toContain('evaluation-expired');
  expect(namesOfMatches('81 days')).toContain('evaluation');
});

test('lists matches in the name before matches in the description within a group', () => {
  const inGroup = filterScenarios(scenarioDescriptions, 'registered', (group) => group).filter(
    ({ group }) => group === 'registered',
  );
  expect(inGroup[0]?.name).toBe('registered');
});
