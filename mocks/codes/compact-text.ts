/** A text without white space, and the positions at which it was removed. */
export interface CompactText {
  /** All characters except white space. */
  readonly dense: string;
  /** The positions in `dense` that were preceded by white space. */
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
/** One of the five entities, or a printable ASCII character that needs no entity. */
const tokenPattern = /&(?:amp|lt|gt|quot|apos);|[!#-%(-;=?-~]/y;

/** Removes the white space from a text and records its positions. */
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
 * Returns the words between two positions: one blank for each removed white space, and entities decoded. Returns
 * `undefined` for a character that names cannot contain or that should be an entity.
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

/** Escapes words for XML: white space becomes single blanks, and the five special characters become entities. */
export function escapeWords(words: string): string {
  const single = words.trim().replace(/\s+/g, ' ');
  return single.replace(/[&<>"']/g, (character) => entities.get(character) ?? character);
}
