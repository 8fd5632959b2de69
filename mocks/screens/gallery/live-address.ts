import type { ScenarioName } from '#mocks/scenarios/catalogue.ts';
import type { LoadOptions } from '#mocks/simulator.ts';
import type { Language } from '#src/i18n/languages.ts';

/** How a scenario is to be looked at; what is left out is the scenario's own choice, or the browser's. */
export interface Look extends LoadOptions {
  readonly language?: Language;
  readonly theme?: 'light' | 'dark' | 'system';
}

/** The address that starts a scenario afresh, at the place where it is seen (screens.md §5). */
export function liveAddress(scenario: ScenarioName, { language, ...look }: Look): string {
  const asked = { scenario, ...look, lang: language };
  const told = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/?${new URLSearchParams(told)}`;
}
