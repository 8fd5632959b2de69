import { z } from './schema.ts';

/**
 * What cannot be seen, and what turns the direction of a line: control characters, characters without width, marks of
 * direction, line and paragraph separators. With them one name can look like another. The joiners of words stay: they are
 * part of how some languages are written.
 */
const invisibleCharacters =
  '\\u0000-\\u001F\\u007F-\\u009F\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF';

/** A text that is shown to others as it is: all of it can be seen, in the order in which it was written. */
export const plainText = z.string().check(z.regex(new RegExp(`^[^${invisibleCharacters}]*$`)));
