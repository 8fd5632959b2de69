import { useMemo } from 'react';
import type { ScenarioDescription } from '#mocks/scenarios/names.ts';
import french from '#mocks/screens/locales/fr/scenarios.json';
import { pseudoText } from '#src/i18n/pseudo-locale.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { useLab } from './lab-context.ts';

const sentences: Readonly<Record<string, string>> = french;

/** Returns all scenarios, described in the language of the page. */
export function useScenarios(): readonly ScenarioDescription[] {
  const { simulator } = useLab();
  const { language } = useTranslation().i18n;
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
