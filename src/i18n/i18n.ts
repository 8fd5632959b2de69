import i18next, { type FormatterModule, type i18n } from 'i18next';
import { englishInitial } from './en.initial.ts';
import { formatsFor, unknownValue } from './formats.ts';
import { initialLanguage, isLanguage, type Language, languageKey, persistLanguage } from './languages.ts';

async function load(language: Language): Promise<void> {
  if (language === 'en' || i18next.hasResourceBundle(language, 'common')) return;
  const catalogue =
    language === 'fr' ? (await import('./catalogue-french.ts')).french : (await import('./catalogue-pseudo.ts')).pseudo;
  for (const [namespace, texts] of Object.entries(catalogue)) i18next.addResourceBundle(language, namespace, texts);
}

/** Loads the English texts that the first screen does not need. Resolves at once when they are loaded already. */
export async function loadDeferredNamespaces(): Promise<void> {
  if (i18next.hasResourceBundle('en', 'registration')) return;
  const { englishDeferred } = await import('./en.deferred.ts');
  for (const [namespace, texts] of Object.entries(englishDeferred))
    i18next.addResourceBundle('en', namespace, texts, true);
}

/** Returns a function that formats numbers for a locale. */
type NumberFormatter = (locale: string) => (value: number) => string;

const formatNumber: NumberFormatter = (locale) => formatsFor(locale).number;

/** Formats all numbers in texts, such as `{{count}}`, for the language of the text: `1,000`, `1 000`. */
const numberFormatterModule = (formatNumberIn: NumberFormatter): FormatterModule => ({
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value, _format, locale = 'en') => (typeof value === 'number' ? formatNumberIn(locale)(value) : value),
});

/** Options of a page that has texts besides the app's. */
interface I18nOptions {
  readonly formatNumberIn?: NumberFormatter;
  /** Loads the page's own texts in a language. */
  readonly loadExtraNamespace?: (language: Language) => Promise<void>;
}

let loadExtra: I18nOptions['loadExtraNamespace'];

/**
 * Initializes the texts in the page's first language. Call it once, before the first render. A language that the user
 * selects in another tab or in an enclosing page then applies to this page too.
 */
export async function initI18n({ formatNumberIn = formatNumber, loadExtraNamespace }: I18nOptions = {}): Promise<i18n> {
  loadExtra = loadExtraNamespace;
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === languageKey && isLanguage(newValue)) void changeLanguage(newValue);
  });
  const language = initialLanguage();
  await i18next.use(numberFormatterModule(formatNumberIn)).init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'common',
    resources: { en: englishInitial },
    partialBundledLanguages: true,
    // The last part of such a key is a code of the product that has no text: it is shown itself.
    parseMissingKeyHandler: (key, text) => text ?? (key.slice(key.lastIndexOf('.') + 1) || unknownValue),
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  await load(language);
  if (language !== 'en') await i18next.changeLanguage(language);
  return i18next;
}

/** Loads the texts of a language before it is selected. Errors are ignored here and reported at the selection. */
export function prefetchLanguage(language: Language): void {
  void load(language).catch(() => undefined);
}

/** Changes the language of the page and stores the choice. Rejects if the texts cannot be loaded. */
export async function changeLanguage(language: Language): Promise<void> {
  await load(language);
  await loadExtra?.(language);
  persistLanguage(language);
  await i18next.changeLanguage(language);
}
