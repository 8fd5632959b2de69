import { useMemo } from 'react';
import type { ScenarioDescription } from '#mocks/scenarios/catalogue.ts';
import french from '#mocks/screens/locales/fr/scenarios.json';
import { useTexts } from '#src/i18n/hooks.ts';
import { pseudoText } from '#src/i18n/pseudo-locale.ts';
import { useLab } from './lab-context.ts';

const sentences: Readonly<Record<string, string>> = french;

/** Every scenario, described in the language of the page. */
export function useScenarios(): readonly ScenarioDescription[] {
  const { simulator } = useLab();
  const { language } = useTexts().i18n;
  return useMemo(() => {
    const scenarios = simulator.scenarios();
    if (language === 'en') return scenarios;
    return scenarios.map((scenario) => ({
      ...scenario,
      description:
        language === 'en-XA' ? pseudoText(scenario.description) : (sentences[scenario.name] ?? scenario.description),
    }));
  }, [simulator, language]);
}
