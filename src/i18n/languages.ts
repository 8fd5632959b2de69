/** The languages people can choose, each by its own name. */
export const languages = { en: 'English', fr: 'Français' } as const;
/** A language the page can be in; the pseudo-locale is one, too. */
export type Language = keyof typeof languages | 'en-XA';

/** Where the choice is kept. */
export const languageKey = 'language';

/** Whether a text names a language the page can be in. */
export function isLanguage(text: string | null): text is Language {
  return text !== null && (text in languages || text === 'en-XA');
}

/**
 * What the language can be chosen from. The pseudo-locale, which shows what is not translated or does not fit
 * (pseudo-locale.ts), is among them only while the page is in it: nobody comes upon it by chance.
 */
export function availableLanguages(current: string): readonly (readonly [string, string])[] {
  return Object.entries(current === 'en-XA' ? { ...languages, [current]: '[Ƥšéûðô]' } : languages);
}

/** The language the page starts in: the script in index.html has chosen it, from what was kept or from the browser. */
export function initialLanguage(): Language {
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : 'en';
}

/** Keeps the choice for the next visit and tells the document, and so screen readers, what language it is in. */
export function persistLanguage(language: Language): void {
  document.documentElement.lang = language;
  try {
    localStorage.setItem(languageKey, language);
  } catch {
    // A browser that forbids storage keeps the choice for this page only.
  }
}
