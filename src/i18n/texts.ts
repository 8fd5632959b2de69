import i18next, { type FormatterModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { englishFirst } from './english-first.ts';
import { formatsIn } from './formats.ts';
import { keepLanguage, type Language, startingLanguage } from './languages.ts';

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
  for (const [area, texts] of Object.entries(englishLater)) i18next.addResourceBundle('en', area, texts);
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

/** Sets the texts up in the language the page starts in. Call once, before the first render. */
export async function startTexts(numberIn = writeNumber): Promise<i18n> {
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

/** Changes the language of the whole page at once and keeps the choice. */
export async function changeLanguage(language: Language): Promise<void> {
  await load(language);
  keepLanguage(language);
  await i18next.changeLanguage(language);
}
