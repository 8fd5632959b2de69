/** Control and format characters, and the separators of lines: nobody sees them, and some turn the direction of a line. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** They join and part letters in some languages and in emoji. */
const joiners = /[\u200C\u200D]/;

/** What was typed, without what cannot be seen in it; joiners stay. */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, (character) => (joiners.test(character) ? character : ''));
}

/** Whether all of a text can be seen, in the order in which it was written. */
export function isPlain(text: string): boolean {
  return typeof text === 'string' && withoutUnseen(text) === text;
}
