import { withoutMailWrapping } from './mail-wrapping.ts';

/** Nobody looks further into a text. The longest code has 8,192 characters, in an address up to three times that. */
const furthestLook = 65_536;

/** What has no width. */
const unseen = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+/g;
/** Straight and typeset quotes, and white space. */
const quoteOrSpace = /["'`\u00AB\u00BB\u2018-\u201F\u2039\u203A\s]/;
const quotesAndSpace = new RegExp(quoteOrSpace, 'g');

/** Every character that must not stand in an address is escaped here, so a bare `+` can only be a blank. */
const urlEncoded = /^(?:[A-Za-z0-9._~!*()+-]|%[0-9A-Fa-f]{2})+$/;

/** The text without what mail adds, what cannot be seen, white space and quotes, wherever they are. */
export function withoutAdditions(text: string): string {
  return seenText(text).replace(quotesAndSpace, '');
}

/**
 * A code as it was before it was handed over: what mail adds, what cannot be seen and quotes around it are removed, and
 * url-encoding is undone. White space stays, since names hold blanks; a quote inside stays too, since it was not added.
 */
export function beforeHandingOver(text: string): string {
  const seen = seenText(text);
  const address = seen.replace(/\s+/g, '');
  return address.includes('%') && urlEncoded.test(address) ? unquoted(decoded(address).replace(unseen, '')) : seen;
}

/** What counts of a code: all but its white space. This is what is checked and signed. */
export function significantText(text: string): string {
  return beforeHandingOver(text).replace(/\s+/g, '');
}

function seenText(text: string): string {
  return unquoted(withoutMailWrapping(unquoted(text.slice(0, furthestLook).replace(unseen, ''))));
}

function unquoted(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && quoteOrSpace.test(text.charAt(start))) start += 1;
  while (start < end && quoteOrSpace.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address.replaceAll('+', ' '));
  } catch {
    return address;
  }
}
