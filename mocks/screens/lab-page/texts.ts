import english from '#mocks/screens/locales/en/lab-page.json';
import french from '#mocks/screens/locales/fr/lab-page.json';
import { useCatalogue } from '#mocks/screens/locales/small-catalogue.ts';

const catalogues = { en: english, fr: french };

/** Returns the texts of the Lab's standalone pages in the language of the page. */
export const useLabPageTexts = (): typeof english => useCatalogue(catalogues);
