import { useColorScheme } from '@mui/material/styles';
import { ChoiceField } from '#mocks/screens/lab/choice-field.tsx';
import { changeLanguage } from '#src/i18n/i18n.ts';
import { availableLanguages, type Language } from '#src/i18n/languages.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { useLabPageTexts } from './texts.ts';

const themes = ['light', 'dark', 'system'] as const;

/** How a page of the lab, and what is opened from it, is to look. */
export interface Preferences {
  readonly language: Language;
  readonly theme: (typeof themes)[number];
}

/** The language and theme of this browser; the product and the portal have the same. */
export function usePreferences(): Preferences {
  const { i18n } = useTranslation();
  const { mode = 'system' } = useColorScheme();
  return { language: i18n.language as Language, theme: mode };
}

/** Chooses language and theme for all that is simulated here; both are kept in this browser. */
export function PreferenceChoices() {
  const texts = useLabPageTexts();
  const { setMode } = useColorScheme();
  const { language, theme } = usePreferences();
  return (
    <>
      <ChoiceField
        label={texts.language}
        value={language}
        onChange={(chosen) => void changeLanguage(chosen)}
        ofLanguages
        choices={availableLanguages(language) as [Language, string][]}
      />
      <ChoiceField
        label={texts.theme}
        value={theme}
        onChange={setMode}
        choices={themes.map((each) => [each, texts.themes[each]] as const)}
      />
    </>
  );
}
