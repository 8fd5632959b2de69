/** The languages to choose from, each with its own name. */
export const languages = { en: 'English', fr: 'Français' } as const;
/** A language of the page, or the pseudo-locale. */
export type Language = keyof typeof languages | 'en-XA';

/** The key of the choice in local storage. */
export const languageKey = 'language';

/** Whether a text is the tag of a language of the page. */
export function isLanguage(text: string | null): text is Language {
  return text !== null && (text in languages || text === 'en-XA');
}

/**
 * Returns tag and name of each language to choose from. The pseudo-locale, which reveals missing translations and cut-off
 * texts (pseudo-locale.ts), is included only while it is the `current` language.
 */
export function availableLanguages(current: string): readonly (readonly [Language, string])[] {
  const names = current === 'en-XA' ? { ...languages, [current]: '[Ƥšéûðô]' } : languages;
  return Object.entries(names) as [Language, string][];
}

/** The page's first language, which the script in index.html has taken from local storage or from the browser. */
export function initialLanguage(): Language {
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : 'en';
}

/** Stores the choice for the next visit, and sets the document's language, which screen readers use. */
export function persistLanguage(language: Language): void {
  document.documentElement.lang = language;
  try {
    localStorage.setItem(languageKey, language);
  } catch {
    // Without local storage the choice is valid for this page only.
  }
}
