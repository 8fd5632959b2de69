/** The languages people can choose, each by its own name. */
export const languages = { en: 'English', fr: 'Français' } as const;
export type Language = keyof typeof languages;

const storageKey = 'language';

function isLanguage(text: string | null): text is Language {
  return text !== null && text in languages;
}

/** The language the page starts in: the script in index.html has chosen it, from what was kept or from the browser. */
export function startingLanguage(): Language {
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : 'en';
}

/** Keeps the choice for the next visit and tells the document, and so screen readers, what language it is in. */
export function keepLanguage(language: Language): void {
  document.documentElement.lang = language;
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // A browser that forbids storage keeps the choice for this page only.
  }
}
