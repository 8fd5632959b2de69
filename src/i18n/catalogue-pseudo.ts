import { english } from './catalogue-english.ts';
import { pseudoTexts } from './pseudo-locale.ts';

/** The texts of the pseudo-locale by area, made from the English ones; loaded only when it is wanted. */
export const pseudo = pseudoTexts(english);
