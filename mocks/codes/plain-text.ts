/** Control and format characters, and line separators: invisible, and some change the text direction. */
const invisibleCharacters = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** Joiners and non-joiners, which some languages and emoji need. */
const joiners = /[\u200C\u200D]/;

/** Removes invisible characters except joiners. */
export function stripInvisible(text: string): string {
  return text.replace(invisibleCharacters, (character) => (joiners.test(character) ? character : ''));
}

/** Whether a text contains no invisible characters except joiners. */
export function isPlainText(text: string): boolean {
  return typeof text === 'string' && stripInvisible(text) === text;
}
