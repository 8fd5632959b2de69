import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import englishOnPrem from '#mocks/screens/locales/en/on-prem.json';
import englishPortal from '#mocks/screens/locales/en/portal.json';
import type { TextKey } from '#mocks/screens/locales/text-key.ts';
import { formatsFor } from '#src/i18n/formats.ts';
import { changeLanguage, initI18n, loadDeferredNamespaces } from '#src/i18n/i18n.ts';
import { isLanguage, type Language } from '#src/i18n/languages.ts';
import { pseudoTexts } from '#src/i18n/pseudo-locale.ts';

/** Key of a text of the portal or of SSM On-Prem; a missing key is a type error. */
export type PortalTextKey = TextKey<typeof englishPortal> | TextKey<typeof englishOnPrem>;

/** Translates keys into the page's language. */
export interface PortalTranslate {
  (key: PortalTextKey, values?: Readonly<Record<string, string | number>>): string;
  /** Formats a number as the texts do. */
  readonly formatNumber: (value: number) => string;
}

/**
 * English numbers have no separators, as in the guides: `59000` (domain.md §4.3). Other languages use their own format.
 */
const numberFormatFor = (locale: string) => (locale === 'en' ? String : formatsFor(locale).number);

/** The i18next instance. */
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

/** Initializes i18next in the page's initial language, with the portal's texts beside the app's. */
export async function startPortalTexts(): Promise<I18n> {
  const texts: I18n = await initI18n({
    formatNumberIn: numberFormatFor,
    loadExtraNamespace: (language) => loadPortalTexts(texts, language),
  });
  // The code input uses deferred texts of the app.
  await loadDeferredNamespaces();
  texts.addResourceBundle('en', namespace, { ...englishPortal, ...englishOnPrem });
  await loadPortalTexts(texts, languageOf(texts));
  return texts;
}

/** Returns the portal's translator for a language. */
export function portalTranslator(texts: I18n, language: Language): PortalTranslate {
  // i18next's types know the app's namespaces only; keys of this one are checked by PortalTextKey.
  const t = texts.getFixedT(language, namespace as never) as unknown as PortalTranslate;
  return Object.assign(t, { formatNumber: numberFormatFor(language) });
}

function languageOf(texts: I18n): Language {
  return isLanguage(texts.language) ? texts.language : 'en';
}

export const I18nContext = createContext<I18n | undefined>(undefined);

/** Returns the translator, the page's language and a function that changes it; throws outside `PortalProviders`. */
export function usePortalTexts(): {
  t: PortalTranslate;
  language: Language;
  chooseLanguage: (language: Language) => Promise<void>;
} {
  const texts = use(I18nContext);
  if (!texts) throw new Error('usePortalTexts was called outside PortalProviders.');
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
