import { useTexts } from '#src/i18n/hooks.ts';
import type { Language } from '#src/i18n/languages.ts';

/**
 * The texts of a small catalogue in the language of the page, which it follows; a text that is missing does not compile.
 * For a few texts without plurals: they need not be told to the language library.
 */
export function useCatalogue<Texts>(catalogues: Readonly<Record<Language, Texts>>): Texts {
  return catalogues[useTexts().i18n.language as Language] ?? catalogues.en;
}

/** Puts a value where the text has its one placeholder. */
export function fill(text: string, value: string): string {
  return text.replace(/\{\{\w+\}\}/, () => value);
}
