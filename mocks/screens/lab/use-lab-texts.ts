import { useMemo } from 'react';
import english from '#mocks/screens/locales/en/lab.json';
import french from '#mocks/screens/locales/fr/lab.json';
import type { TextKey } from '#mocks/screens/locales/text-key.ts';
import type { Language } from '#src/i18n/languages.ts';
import { pseudoTexts } from '#src/i18n/pseudo-locale.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';

/** A text of the lab's catalogue; one that is missing there does not compile. */
export type LabTextKey = TextKey<typeof english>;

/** Says a text in the page's language. */
export type LabTranslate = (key: LabTextKey, values?: Readonly<Record<string, string | number>>) => string;

/** The language library, set up. */
type I18n = ReturnType<typeof useTranslation>['i18n'];

const namespace = 'lab';

/** What says the lab's texts in this language. Both catalogues come with the lab: it is loaded late anyhow. */
export function labTranslator(texts: I18n, language: Language): LabTranslate {
  if (!texts.hasResourceBundle('en', namespace)) {
    texts.addResourceBundle('en', namespace, english);
    texts.addResourceBundle('fr', namespace, french);
    texts.addResourceBundle('en-XA', namespace, pseudoTexts(english));
  }
  // The library knows the app's areas by type; this one is known by LabTextKey instead.
  return texts.getFixedT(language, namespace as never) as unknown as LabTranslate;
}

/** The lab's texts in the language of the page, which it follows. */
export function useLabTexts(): { readonly t: LabTranslate; readonly language: Language } {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  return useMemo(() => ({ t: labTranslator(i18n, language), language }), [i18n, language]);
}
