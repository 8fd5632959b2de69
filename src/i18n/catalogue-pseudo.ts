import { english } from './catalogue-english.ts';
import { pseudoTexts } from './pseudo-locale.ts';

/** The texts of the pseudo-locale by namespace, generated from the English ones; loaded only when it is selected. */
export const pseudo = pseudoTexts(english);
