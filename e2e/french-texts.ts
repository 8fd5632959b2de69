import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of the texts: of the page, and of the simulator's own screens. */
const folders = ['src/i18n/locales', 'mocks/screens/locales'];

/** A text in both languages, as in the catalogues: `Virtual Account: {{name}}`. */
interface TranslatedText {
  readonly english: string;
  readonly french: string;
}

/** Returns the texts of a catalogue by their path of keys. */
function flatten(node: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node as object).flatMap(([key, value]) => flatten(value, `${path}.${key}`));
}

function readTexts(): readonly TranslatedText[] {
  return folders.flatMap((folder) =>
    readdirSync(join(folder, 'en')).flatMap((file) => {
      const read = (language: string) => flatten(JSON.parse(readFileSync(join(folder, language, file), 'utf8')));
      const french = new Map(read('fr'));
      return read('en').map(([path, english]) => ({ english, french: french.get(path) ?? english }));
    }),
  );
}

const texts = readTexts();

/** A placeholder or a tag within a text: `{{name}}`, `<link>`. */
const placeholder = /\{\{[^}]*\}\}|<[^>]*>/;

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/**
 * Returns an expression for a text of a catalogue: literal parts as they are, anything in place of a placeholder. An
 * accessible name has plain spaces in place of the no-break spaces of French.
 */
const expressionOf = (text: string) =>
  text
    .split(placeholder)
    .map((part) => escapePattern(part).replace(/\s/g, String.raw`\s`))
    .join('.*');

/**
 * Returns an expression for the French of a label or title, such as `Transport Settings`. Undefined if no catalogue has
 * the English text, as with names of licences and products.
 */
export function frenchTitle(english: string): RegExp | undefined {
  const matches = texts.filter((text) => new RegExp(`^${expressionOf(text.english)}$`, 's').test(english));
  // A text that is only a placeholder matches everything.
  const specific = matches.filter((text) => text.english.replace(new RegExp(placeholder, 'g'), '').trim().length > 2);
  if (specific.length === 0) return undefined;
  return new RegExp(`^(${specific.map(({ french }) => expressionOf(french)).join('|')})$`, 's');
}

/** Returns an expression for the French sentences that contain an English text. Undefined if no catalogue has it. */
export function frenchSentence(english: string): RegExp | undefined {
  const matches = texts.filter((text) => text.english.includes(english));
  if (matches.length === 0) return undefined;
  return new RegExp(matches.map(({ french }) => expressionOf(french)).join('|'), 's');
}
