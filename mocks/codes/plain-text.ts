/** Control and format characters, and the separators of lines: nobody sees them, and some turn the direction of a line. */
const invisibleCharacters = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** They join and part letters in some languages and in emoji. */
const joiners = /[\u200C\u200D]/;

/** What was typed, without what cannot be seen in it; joiners stay. */
export function stripInvisible(text: string): string {
  return text.replace(invisibleCharacters, (character) => (joiners.test(character) ? character : ''));
}

/** Whether all of a text can be seen, in the order in which it was written. */
export function isPlainText(text: string): boolean {
  return typeof text === 'string' && stripInvisible(text) === text;
}
