import { useMemo } from 'react';
import english from '#mocks/screens/locales/en/lab.json';
import french from '#mocks/screens/locales/fr/lab.json';
import type { TextKey } from '#mocks/screens/locales/text-key.ts';
import type { Language } from '#src/i18n/languages.ts';
import { pseudoTexts } from '#src/i18n/pseudo-locale.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';

/** Key of a text in the Lab's catalogue; a missing key is a type error. */
export type LabTextKey = TextKey<typeof english>;

/** Translates a key into the language of the page. */
export type LabTranslate = (key: LabTextKey, values?: Readonly<Record<string, string | number>>) => string;

/** The i18next instance. */
type I18n = ReturnType<typeof useTranslation>['i18n'];

const namespace = 'lab';

/** Returns the translator of the Lab for a language. The Lab is loaded lazily, together with all its catalogues. */
export function labTranslator(texts: I18n, language: Language): LabTranslate {
  if (!texts.hasResourceBundle('en', namespace)) {
    texts.addResourceBundle('en', namespace, english);
    texts.addResourceBundle('fr', namespace, french);
    texts.addResourceBundle('en-XA', namespace, pseudoTexts(english));
  }
  // i18next's types know the app's namespaces only; keys of this one are checked by LabTextKey.
  return texts.getFixedT(language, namespace as never) as unknown as LabTranslate;
}

/** Returns the Lab's translator and the language of the page; both follow a change of language. */
export function useLabTexts(): { readonly t: LabTranslate; readonly language: Language } {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  return useMemo(() => ({ t: labTranslator(i18n, language), language }), [i18n, language]);
}
