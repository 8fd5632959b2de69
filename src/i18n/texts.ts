import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { englishFirst } from './english-first.ts';
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

/** Sets the texts up in the language the page starts in. Call once, before the first render. */
export async function startTexts(): Promise<i18n> {
  const language = startingLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'common',
    resources: { en: englishFirst },
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
