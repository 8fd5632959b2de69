/** What cannot be seen, and what turns the direction of a line. What the contract takes has none; a test keeps the two the same. */
const invisibleCharacters =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/** What was typed or pasted, without what cannot be seen in it: whoever entered it did not know that it was there. */
export function stripInvisible(text: string): string {
  return text.replace(invisibleCharacters, '');
}

/** A text from elsewhere with a mark for each character that cannot be seen or turns its line. Line breaks stay. */
export function replaceInvisible(text: string): string {
  return text.replace(invisibleCharacters, (character) => (/[\t\n\r]/.test(character) ? character : '\uFFFD'));
}

/** Whether JSON may hold such a character, as it is or as an escape; its line breaks are no part of a text. */
export function mayContainInvisible(json: string): boolean {
  return /\\u|[\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/.test(json);
}
