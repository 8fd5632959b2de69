import { type DenseText, trimCharacters } from './normalize-text.ts';

const tags = /<\/?(?:specificPLR|authorizationCode|entitlements?)>/;
const groups = /^[A-Za-z0-9]{2,8}(?:-[A-Za-z0-9]{2,8}){3,15}(?:-[A-Za-z0-9])?$/;
const surroundingCharacters = /[^A-Za-z0-9=…./+]/;
/** The lengths of the shortest recognisable fragment and of the longest code, in characters. */
const MIN_LENGTH = 12;
const MAX_LENGTH = 8192;

/** Finds the fragment of a code that was cut or altered, if enough of it is left to recognise its kind. */
export function findCodeFragment({ source, text }: DenseText): string | undefined {
  if (tags.test(text)) return text.slice(text.search(tags), text.lastIndexOf('>') + 1);
  const words = [text, ...source.split(/[ \n]/)].filter(({ length }) => length >= MIN_LENGTH && length <= MAX_LENGTH);
  return words.map((word) => trimCharacters(word, surroundingCharacters)).find(isCodeFragment);
}

function isCodeFragment(word: string): boolean {
  return /^[CD][A-Z0-9]-Z/.test(word) || groups.test(word) || startsLikeToken(word);
}

/** The first characters of a token decode to the first eight digits of a UUID. */
function startsLikeToken(word: string): boolean {
  if (!/^[A-Za-z0-9+/]{12}/.test(word)) return false;
  return /^[0-9a-f]{8}(?![0-9a-f])/i.test(atob(word.slice(0, 12)));
}
