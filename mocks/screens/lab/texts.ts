import { useMemo } from 'react';
import english from '#mocks/screens/locales/en/lab.json';
import french from '#mocks/screens/locales/fr/lab.json';
import type { TextKey } from '#mocks/screens/locales/text-key.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import type { Language } from '#src/i18n/languages.ts';
import { pseudoTexts } from '#src/i18n/pseudo-locale.ts';

/** A text of the lab's catalogue; one that is missing there does not compile. */
export type LabTextKey = TextKey<typeof english>;

/** Says a text in the page's language. */
export type Say = (key: LabTextKey, values?: Readonly<Record<string, string | number>>) => string;

/** The language library, set up. */
type Texts = ReturnType<typeof useTexts>['i18n'];

const area = 'lab';

/** What says the lab's texts in this language. Both catalogues come with the lab: it is loaded late anyhow. */
export function sayIn(texts: Texts, language: Language): Say {
  if (!texts.hasResourceBundle('en', area)) {
    texts.addResourceBundle('en', area, english);
    texts.addResourceBundle('fr', area, french);
    texts.addResourceBundle('en-XA', area, pseudoTexts(english));
  }
  // The library knows the app's areas by type; this one is known by LabTextKey instead.
  return texts.getFixedT(language, area as never) as unknown as Say;
}

/** The lab's texts in the language of the page, which it follows. */
export function useLabTexts(): { readonly say: Say; readonly language: Language } {
  const { i18n } = useTexts();
  const language = i18n.language as Language;
  return useMemo(() => ({ say: sayIn(i18n, language), language }), [i18n, language]);
}
