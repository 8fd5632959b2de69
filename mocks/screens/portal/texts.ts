import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import englishOnPrem from '#mocks/screens/locales/en/on-prem.json';
import englishPortal from '#mocks/screens/locales/en/portal.json';
import type { TextKey } from '#mocks/screens/locales/text-key.ts';
import { formatsIn } from '#src/i18n/formats.ts';
import { isLanguage, type Language } from '#src/i18n/languages.ts';
import { pseudoTexts } from '#src/i18n/pseudo-locale.ts';
import { changeLanguage, loadLaterTexts, startTexts } from '#src/i18n/texts.ts';

/** A text of the catalogues of the portal and of SSM On-Prem; one that is missing there does not compile. */
export type PortalTextKey = TextKey<typeof englishPortal> | TextKey<typeof englishOnPrem>;

/** Says a text in the page's language. */
export interface Say {
  (key: PortalTextKey, values?: Readonly<Record<string, string | number>>): string;
  /** A number alone, as the texts write it. */
  readonly figure: (value: number) => string;
}

/** In English as the guides print the portal's numbers, `59000` (domain.md §4.3); elsewhere as the language does. */
const figuresIn = (locale: string) => (locale === 'en' ? String : formatsIn(locale).number);

/** The language library, set up. */
export type Texts = Awaited<ReturnType<typeof startTexts>>;

const area = 'portal';

async function loadPortalTexts(texts: Texts, language: Language): Promise<void> {
  if (language === 'en' || texts.hasResourceBundle(language, area)) return;
  if (language === 'en-XA') {
    texts.addResourceBundle(language, area, pseudoTexts({ ...englishPortal, ...englishOnPrem }));
    return;
  }
  const [portal, onPrem] = await Promise.all([
    import('#mocks/screens/locales/fr/portal.json'),
    import('#mocks/screens/locales/fr/on-prem.json'),
  ]);
  texts.addResourceBundle(language, area, { ...portal.default, ...onPrem.default });
}

/** Sets the texts up in the language the page starts in, the portal's own beside the app's. */
export async function startPortalTexts(): Promise<Texts> {
  const texts: Texts = await startTexts({
    numberIn: figuresIn,
    loadOwn: (language) => loadPortalTexts(texts, language),
  });
  // Codes are read from files here too.
  await loadLaterTexts();
  texts.addResourceBundle('en', area, { ...englishPortal, ...englishOnPrem });
  await loadPortalTexts(texts, languageOf(texts));
  return texts;
}

/** What says the portal's texts in this language. */
export function sayIn(texts: Texts, language: Language): Say {
  // The library knows the app's areas by type; this one is known by PortalTextKey instead.
  const say = texts.getFixedT(language, area as never) as unknown as Say;
  return Object.assign(say, { figure: figuresIn(language) });
}

function languageOf(texts: Texts): Language {
  return isLanguage(texts.language) ? texts.language : 'en';
}

export const TextsContext = createContext<Texts | undefined>(undefined);

/** The texts of the page, its language, and how to choose another. */
export function usePortalTexts(): {
  say: Say;
  language: Language;
  chooseLanguage: (language: Language) => Promise<void>;
} {
  const texts = use(TextsContext);
  if (!texts) throw new Error('The portal is shown without its texts.');
  const language = useSyncExternalStore(
    (changed) => {
      texts.on('languageChanged', changed);
      return () => texts.off('languageChanged', changed);
    },
    () => languageOf(texts),
  );
  return useMemo(
    () => ({
      say: sayIn(texts, language),
      language,
      chooseLanguage: changeLanguage,
    }),
    [texts, language],
  );
}
