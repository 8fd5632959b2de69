import i18next, { type FormatterModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { englishFirst } from './english-first.ts';
import { formatsIn } from './formats.ts';
import { isLanguage, keepLanguage, type Language, languageKey, startingLanguage } from './languages.ts';

async function load(language: Language): Promise<void> {
  if (language === 'en' || i18next.hasResourceBundle(language, 'common')) return;
  const catalogue =
    language === 'fr' ? (await import('./catalogue-french.ts')).french : (await import('./catalogue-pseudo.ts')).pseudo;
  for (const [area, texts] of Object.entries(catalogue)) i18next.addResourceBundle(language, area, texts);
}

/** Loads the texts of what is not on the first screen. Whoever shows such a part waits for them; the second time at once. */
export async function loadLaterTexts(): Promise<void> {
  if (i18next.hasResourceBundle('en', 'registration')) return;
  const { englishLater } = await import('./english-later.ts');
  for (const [area, texts] of Object.entries(englishLater)) i18next.addResourceBundle('en', area, texts, true);
}

/** Writes a number as a language does. */
type NumberWriter = (locale: string) => (value: number) => string;

const writeNumber: NumberWriter = (locale) => formatsIn(locale).number;

/** The numbers in texts, `{{count}}` and all others, are written as the language of the text does: `1,000`, `1 000`. */
const numbersInTexts = (numberIn: NumberWriter): FormatterModule => ({
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value, _format, locale = 'en') => (typeof value === 'number' ? numberIn(locale)(value) : value),
});

/** What a page has of its own, beside the app's texts. */
interface OwnTexts {
  readonly numberIn?: NumberWriter;
  /** Loads the page's own catalogue in a language. */
  readonly loadOwn?: (language: Language) => Promise<void>;
}

let loadMore: OwnTexts['loadOwn'];

/**
 * Sets the texts up in the language the page starts in. Call once, before the first render. A language that is chosen in
 * another tab, or in a page round this one, becomes this page's too, with all that stands in it; so does the theme.
 */
export async function startTexts({ numberIn = writeNumber, loadOwn }: OwnTexts = {}): Promise<i18n> {
  loadMore = loadOwn;
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === languageKey && isLanguage(newValue)) void changeLanguage(newValue);
  });
  const language = startingLanguage();
  await i18next
    .use(numbersInTexts(numberIn))
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'en',
      defaultNS: 'common',
      resources: { en: englishFirst },
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
  await loadMore?.(language);
  keepLanguage(language);
  await i18next.changeLanguage(language);
}
