import type { ScenarioDescription } from '#mocks/scenarios/catalogue.ts';

/** Neither letter case nor accents matter, and a hyphen is as good as a space. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('-', ' ').toLowerCase();

/**
 * The scenarios that have every word of the query in name, description or the words of their group, in their order; of
 * equals, those that have them all in the name come first within their group.
 */
export function matchingScenarios(
  scenarios: readonly ScenarioDescription[],
  query: string,
  wordsOf: (group: ScenarioDescription['group']) => string,
): ScenarioDescription[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const has = (text: string) => words.every((word) => plain(text).includes(word));
  const found = scenarios.filter(({ name, description, group }) => has(`${name} ${description} ${wordsOf(group)}`));
  const groups = [...new Set(found.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const own = found.filter((each) => each.group === group);
    return [...own.filter(({ name }) => has(name)), ...own.filter(({ name }) => !has(name))];
  });
}
