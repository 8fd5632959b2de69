import i18next, { type FormatterModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { englishInitial } from './en.initial.ts';
import { formatsFor } from './formats.ts';
import { initialLanguage, isLanguage, type Language, languageKey, persistLanguage } from './languages.ts';

async function load(language: Language): Promise<void> {
  if (language === 'en' || i18next.hasResourceBundle(language, 'common')) return;
  const catalogue =
    language === 'fr' ? (await import('./catalogue-french.ts')).french : (await import('./catalogue-pseudo.ts')).pseudo;
  for (const [namespace, texts] of Object.entries(catalogue)) i18next.addResourceBundle(language, namespace, texts);
}

/** Loads the texts of what is not on the first screen. Whoever shows such a part waits for them; the second time at once. */
export async function loadDeferredNamespaces(): Promise<void> {
  if (i18next.hasResourceBundle('en', 'registration')) return;
  const { englishDeferred } = await import('./en.deferred.ts');
  for (const [namespace, texts] of Object.entries(englishDeferred))
    i18next.addResourceBundle('en', namespace, texts, true);
}

/** Writes a number as a language does. */
type NumberFormatter = (locale: string) => (value: number) => string;

const formatNumber: NumberFormatter = (locale) => formatsFor(locale).number;

/** The numbers in texts, `{{count}}` and all others, are written as the language of the text does: `1,000`, `1 000`. */
const numberFormatterModule = (formatNumberIn: NumberFormatter): FormatterModule => ({
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value, _format, locale = 'en') => (typeof value === 'number' ? formatNumberIn(locale)(value) : value),
});

/** What a page has of its own, beside the app's texts. */
interface I18nOptions {
  readonly formatNumberIn?: NumberFormatter;
  /** Loads the page's own catalogue in a language. */
  readonly loadExtraNamespace?: (language: Language) => Promise<void>;
}

let loadExtra: I18nOptions['loadExtraNamespace'];

/**
 * Sets the texts up in the language the page starts in. Call once, before the first render. A language that is chosen in
 * another tab, or in a page round this one, becomes this page's too, with all that stands in it; so does the theme.
 */
export async function initI18n({ formatNumberIn = formatNumber, loadExtraNamespace }: I18nOptions = {}): Promise<i18n> {
  loadExtra = loadExtraNamespace;
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === languageKey && isLanguage(newValue)) void changeLanguage(newValue);
  });
  const language = initialLanguage();
  await i18next
    .use(numberFormatterModule(formatNumberIn))
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'en',
      defaultNS: 'common',
      resources: { en: englishInitial },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false, alwaysFormat: true },
      react: { useSuspense: false },
    });
  await load(language);
  if (language !== 'en') await i18next.changeLanguage(language);
  return i18next;
}

/** Fetches the texts of a language before it is chosen. A failure is told when it is. */
export function prefetchLanguage(language: Language): void {
  void load(language).catch(() => undefined);
}

/** Changes the language of the whole page at once and keeps the choice. */
export async function changeLanguage(language: Language): Promise<void> {
  await load(language);
  await loadExtra?.(language);
  persistLanguage(language);
  await i18next.changeLanguage(language);
}
