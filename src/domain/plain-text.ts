/** The characters that `src/contract/plain-text.ts` excludes; `bad-input.test.ts` compares the two. */
const invisibleCharacters =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the class has to contain them.
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/** Removes invisible characters from typed or pasted text. The user cannot know of them. */
export function stripInvisible(text: string): string {
  return text.replace(invisibleCharacters, '');
}

/** Replaces each invisible character of received text by `U+FFFD`, except tabs and line breaks. */
export function replaceInvisible(text: string): string {
  return text.replace(invisibleCharacters, (character) => (/[\t\n\r]/.test(character) ? character : '\uFFFD'));
}

/** Whether JSON text may contain an invisible character, literal or as a `\u` escape. */
export function mayContainInvisible(json: string): boolean {
  return /\\u|[\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/.test(json);
}
