import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { english } from './catalogue-english.ts';
import { keepLanguage, type Language, startingLanguage } from './languages.ts';

async function load(language: Language): Promise<void> {
  if (language === 'en' || i18next.hasResourceBundle(language, 'common')) return;
  const { french } = await import('./catalogue-french.ts');
  for (const [area, texts] of Object.entries(french)) i18next.addResourceBundle(language, area, texts);
}

/** Sets the texts up in the language the page starts in. Call once, before the first render. */
export async function startTexts(): Promise<i18n> {
  const language = startingLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'common',
    resources: { en: english },
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
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
