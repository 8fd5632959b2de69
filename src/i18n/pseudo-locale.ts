/** A catalogue or a part of one: texts by key. */
interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/** The parts of a text to leave unchanged: placeholders, nested texts, tags and entities. */
const nonTextParts = /(\{\{[^}]*\}\}|\$t\([^)]*\)|<\/?\w+ ?\/?>|&#?\w+;)/;

/** Accented look-alikes of the letters. A plain letter on the page then shows a text that is in no catalogue. */
const accented: Readonly<Record<string, string>> = Object.fromEntries(
  'aàbƀcçdðeéfƒgĝhĥiîjĵkķlļmɱnñoôpþqǫrŕsštţuûvṽwŵxẋyýzžAÀBƁCÇDÐEÉFƑGĜHĤIÎJĴKĶLĻMṀNÑOÔPÞQǪRŔSŠTŢUÛVṼWŴXẊYÝZŽ'
    .match(/../g)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)]) ?? [],
);

function accent(words: string): string {
  return words.replace(/[a-z]/gi, (letter) => {
    const replacement = accented[letter] ?? letter;
    // Vowels are doubled, which makes texts about 40 % longer, as in other languages.
    return /[aeiou]/i.test(letter) ? replacement + replacement.toLowerCase() : replacement;
  });
}

/**
 * Converts a text to the pseudo-locale: accented letters, about 40 % longer, in brackets. An unaccented text on the page is
 * not translated; a missing bracket shows that a text is cut off.
 */
export function pseudoText(text: string): string {
  const parts = text.split(nonTextParts).map((part, index) => (index % 2 === 0 ? accent(part) : part));
  return `[${parts.join('')}]`;
}

/** Converts all texts of a catalogue to the pseudo-locale. The keys, and so the plural forms, are unchanged. */
export function pseudoTexts<Texts extends object>(texts: Texts): Texts {
  const entries = Object.entries(texts as Catalogue).map(([key, text]) => [
    key,
    typeof text === 'string' ? pseudoText(text) : pseudoTexts(text),
  ]);
  return Object.fromEntries(entries) as Texts;
}
