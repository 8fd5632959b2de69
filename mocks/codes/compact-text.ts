/** A text without its white space, remembering where some stood. */
export interface CompactText {
  /** All characters but white space. */
  readonly dense: string;
  /** The places in `dense` before which white space stood. */
  readonly blanks: ReadonlySet<number>;
}

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);
const characters = new Map(Array.from(entities, ([character, entity]) => [entity, character]));
/** One of the five entities, or a printable character of ASCII that stands for itself. */
const tokenPattern = /&(?:amp|lt|gt|quot|apos);|[!#-%(-;=?-~]/y;

/** Takes the white space out of a text and remembers where it was. */
export function compactText(text: string): CompactText {
  const blanks = new Set<number>();
  let dense = '';
  for (const word of text.split(/\s+/)) {
    blanks.add(dense.length);
    dense += word;
  }
  return { dense, blanks };
}

/**
 * The words between two places, with one blank wherever white space was and the entities undone. Nothing when a character
 * stands there that has to be an entity, or that no name has.
 */
export function wordsBetween({ dense, blanks }: CompactText, start: number, end: number): string | undefined {
  let words = '';
  for (let at = start; at < end; at = tokenPattern.lastIndex) {
    tokenPattern.lastIndex = at;
    const [token] = tokenPattern.exec(dense) ?? [];
    if (token === undefined) return undefined;
    words += (at > start && blanks.has(at) ? ' ' : '') + (characters.get(token) ?? token);
  }
  return words;
}

/** Words as they stand in XML: white space only as single blanks inside, and the five special characters as entities. */
export function escapeWords(words: string): string {
  const single = words.trim().replace(/\s+/g, ' ');
  return single.replace(/[&<>"']/g, (character) => entities.get(character) ?? character);
}
