import { useColorScheme } from '@mui/material/styles';
import { ChoiceField } from '#mocks/screens/lab/choice-field.tsx';
import { changeLanguage } from '#src/i18n/i18n.ts';
import { availableLanguages, type Language } from '#src/i18n/languages.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { type ThemeChoice, themeChoices } from '#src/ui/appearance.ts';
import { useLabPageTexts } from './texts.ts';

/** Language and theme of a Lab page and of the pages opened from it. */
export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
}

/** Returns the language and theme of this browser, which product and portal share. */
export function usePreferences(): Preferences {
  const { i18n } = useTranslation();
  const { mode = 'system' } = useColorScheme();
  return { language: i18n.language as Language, theme: mode };
}

/** Selects language and theme for all simulated pages; both are stored in this browser. */
export function PreferenceChoices() {
  const texts = useLabPageTexts();
  const { setMode } = useColorScheme();
  const { language, theme } = usePreferences();
  return (
    <>
      <ChoiceField
        label={texts.language}
        value={language}
        onChange={(newLanguage) => void changeLanguage(newLanguage)}
        isLanguageList
        choices={availableLanguages(language)}
      />
      <ChoiceField
        label={texts.theme}
        value={theme}
        onChange={setMode}
        choices={themeChoices.map((each) => [each, texts.themes[each]] as const)}
      />
    </>
  );
}
