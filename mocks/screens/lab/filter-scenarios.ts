import type { ScenarioDescription } from '#mocks/scenarios/names.ts';

/** Removes letter case and accents, and replaces hyphens by spaces. */
const normalized = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('-', ' ').toLowerCase();

/**
 * Returns the scenarios that contain every word of the query in their name, description or group label, in their order;
 * within a group, matches in the name come first.
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
