import english from '#mocks/screens/locales/en/lab-page.json';
import french from '#mocks/screens/locales/fr/lab-page.json';
import { useTexts } from '#src/i18n/hooks.ts';

const catalogues: Readonly<Record<string, typeof english>> = { en: english, fr: french };

/** The texts of the lab's own pages in the language of the page; a text that is missing does not compile. */
export function useLabPageTexts(): typeof english {
  return catalogues[useTexts().i18n.language] ?? english;
}

/** Puts a value where the text has its one placeholder. */
export function fill(text: string, value: string): string {
  return text.replace(/\{\{\w+\}\}/, () => value);
}
