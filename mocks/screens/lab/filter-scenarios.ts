import type { ScenarioDescription } from '#mocks/scenarios/names.ts';

/** Neither letter case nor accents matter, and a hyphen is as good as a space. */
const normalized = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('-', ' ').toLowerCase();

/**
 * The scenarios that have every word of the query in name, description or the words of their group, in their order; of
 * equals, those that have them all in the name come first within their group.
 */
export function filterScenarios(
  scenarios: readonly ScenarioDescription[],
  query: string,
  labelOf: (group: ScenarioDescription['group']) => string,
): ScenarioDescription[] {
  const words = normalized(query).split(/\s+/).filter(Boolean);
  const has = (text: string) => words.every((word) => normalized(text).includes(word));
  const matches = scenarios.filter(({ name, description, group }) => has(`${name} ${description} ${labelOf(group)}`));
  const groups = [...new Set(matches.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const groupMatches = matches.filter((each) => each.group === group);
    return [...groupMatches.filter(({ name }) => has(name)), ...groupMatches.filter(({ name }) => !has(name))];
  });
}
