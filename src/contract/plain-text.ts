import { z } from './schema.ts';

/**
 * The ranges of a character class: control characters, zero-width characters, direction marks, line and paragraph
 * separators. With them one name can look like another. Joiners are allowed, since some languages need them.
 * `src/domain/plain-text.ts` has the same ranges, since only types cross the border; `bad-input.test.ts` compares the two.
 */
const invisibleCharacters =
  '\\u0000-\\u001F\\u007F-\\u009F\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF';

/** A text without invisible characters and direction marks, safe to show to other users. */
export const plainText = z.string().check(z.regex(new RegExp(`^[^${invisibleCharacters}]*$`)));
