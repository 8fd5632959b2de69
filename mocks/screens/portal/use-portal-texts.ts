import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import englishOnPrem from '#mocks/screens/locales/en/on-prem.json';
import englishPortal from '#mocks/screens/locales/en/portal.json';
import type { TextKey } from '#mocks/screens/locales/text-key.ts';
import { formatsFor } from '#src/i18n/formats.ts';
import { changeLanguage, initI18n, loadDeferredNamespaces } from '#src/i18n/i18n.ts';
import { isLanguage, type Language } from '#src/i18n/languages.ts';
import { pseudoTexts } from '#src/i18n/pseudo-locale.ts';

/** A text of the catalogues of the portal and of SSM On-Prem; one that is missing there does not compile. */
export type PortalTextKey = TextKey<typeof englishPortal> | TextKey<typeof englishOnPrem>;

/** Says a text in the page's language. */
export interface PortalTranslate {
  (key: PortalTextKey, values?: Readonly<Record<string, string | number>>): string;
  /** A number alone, as the texts write it. */
  readonly formatNumber: (value: number) => string;
}

/** In English as the guides print the portal's numbers, `59000` (domain.md §4.3); elsewhere as the language does. */
const numberFormatFor = (locale: string) => (locale === 'en' ? String : formatsFor(locale).number);

/** The language library, set up. */
export type I18n = Awaited<ReturnType<typeof initI18n>>;

const namespace = 'portal';

async function loadPortalTexts(texts: I18n, language: Language): Promise<void> {
  if (language === 'en' || texts.hasResourceBundle(language, namespace)) return;
  if (language === 'en-XA') {
    texts.addResourceBundle(language, namespace, pseudoTexts({ ...englishPortal, ...englishOnPrem }));
    return;
  }
  const [portal, onPrem] = await Promise.all([
    import('#mocks/screens/locales/fr/portal.json'),
    import('#mocks/screens/locales/fr/on-prem.json'),
  ]);
  texts.addResourceBundle(language, namespace, { ...portal.default, ...onPrem.default });
}

/** Sets the texts up in the language the page starts in, the portal's own beside the app's. */
export async function startPortalTexts(): Promise<I18n> {
  const texts: I18n = await initI18n({
    formatNumberIn: numberFormatFor,
    loadExtraNamespace: (language) => loadPortalTexts(texts, language),
  });
  // Codes are read from files here too.
  await loadDeferredNamespaces();
  texts.addResourceBundle('en', namespace, { ...englishPortal, ...englishOnPrem });
  await loadPortalTexts(texts, languageOf(texts));
  return texts;
}

/** What says the portal's texts in this language. */
export function portalTranslator(texts: I18n, language: Language): PortalTranslate {
  // The library knows the app's areas by type; this one is known by PortalTextKey instead.
  const t = texts.getFixedT(language, namespace as never) as unknown as PortalTranslate;
  return Object.assign(t, { formatNumber: numberFormatFor(language) });
}

function languageOf(texts: I18n): Language {
  return isLanguage(texts.language) ? texts.language : 'en';
}

export const I18nContext = createContext<I18n | undefined>(undefined);

/** The texts of the page, its language, and how to choose another. */
export function usePortalTexts(): {
  t: PortalTranslate;
  language: Language;
  chooseLanguage: (language: Language) => Promise<void>;
} {
  const texts = use(I18nContext);
  if (!texts) throw new Error('The portal is shown without its texts.');
  const language = useSyncExternalStore(
    (onChange) => {
      texts.on('languageChanged', onChange);
      return () => texts.off('languageChanged', onChange);
    },
    () => languageOf(texts),
  );
  return useMemo(
    () => ({
      t: portalTranslator(texts, language),
      language,
      chooseLanguage: changeLanguage,
    }),
    [texts, language],
  );
}
