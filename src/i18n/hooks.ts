import { Trans, useTranslation } from 'react-i18next';

/** The texts of an area in the language of the page; the component follows when the language changes. */
export const useTexts = useTranslation;

/** A text with elements inside, such as links, named in the catalogue by tags. */
export const RichText = Trans;
