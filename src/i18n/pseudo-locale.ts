/** A catalogue, or a part of one: texts by their keys. */
interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/** What is no letter of a text: placeholders, texts inside texts, tags of rich texts and entities. */
const nonTextParts = /(\{\{[^}]*\}\}|\$t\([^)]*\)|<\/?\w+ ?\/?>|&#?\w+;)/;

/** Letters that look like the plain one and are none: whatever is plain on the page came from no catalogue. */
const accented: Readonly<Record<string, string>> = Object.fromEntries(
  'aàbƀcçdðeéfƒgĝhĥiîjĵkķlļmɱnñoôpþqǫrŕsštţuûvṽwŵxẋyýzžAÀBƁCÇDÐEÉFƑGĜHĤIÎJĴKĶLĻMṀNÑOÔPÞQǪRŔSŠTŢUÛVṼWŴXẊYÝZŽ'
    .match(/../g)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)]) ?? [],
);

function accent(words: string): string {
  return words.replace(/[a-z]/gi, (letter) => {
    const replacement = accented[letter] ?? letter;
    // Vowels twice: words become longer where words of other languages do, inside; by two fifths, all in all.
    return /[aeiou]/i.test(letter) ? replacement + replacement.toLowerCase() : replacement;
  });
}

/**
 * A text as the pseudo-locale says it: every letter accented, two fifths longer, in brackets that show where it begins
 * and ends. What is not accented on a page was never translated; a missing bracket was cut off.
 */
export function pseudoText(text: string): string {
  const parts = text.split(nonTextParts).map((part, index) => (index % 2 === 0 ? accent(part) : part));
  return `[${parts.join('')}]`;
}

/** A whole catalogue as the pseudo-locale says it; its keys, and so its forms of plurals, stay. */
export function pseudoTexts<Texts extends object>(texts: Texts): Texts {
  const entries = Object.entries(texts as Catalogue).map(([key, text]) => [
    key,
    typeof text === 'string' ? pseudoText(text) : pseudoTexts(text),
  ]);
  return Object.fromEntries(entries) as Texts;
}
