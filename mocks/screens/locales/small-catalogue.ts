import { useMemo } from 'react';
import { pseudoTexts } from '#src/i18n/pseudo-locale.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';

/**
 * The texts of a small catalogue in the language of the page, which it follows; a text that is missing does not compile.
 * For a few texts without plurals: they need not be told to the language library.
 */
export function useCatalogue<Texts extends object>({ en, fr }: { readonly en: Texts; readonly fr: Texts }): Texts {
  const { language } = useTranslation().i18n;
  return useMemo(() => {
    if (language === 'en-XA') return pseudoTexts(en);
    return language === 'fr' ? fr : en;
  }, [language, en, fr]);
}

/** Puts a value where the text has its one placeholder. */
export function fill(text: string, value: string): string {
  return text.replace(/\{\{\w+\}\}/, () => value);
}
