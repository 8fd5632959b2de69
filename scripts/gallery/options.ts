import { parseArgs } from 'node:util';
import type { Wanted } from './states.ts';
import { languages, type Selection, themes, widths } from './variants.ts';

/** What `npm run gallery -- …` was asked for. */
export interface Options {
  readonly wanted: Wanted;
  readonly selection: Selection;
  /** Where the demo will be served for whoever reads the report. */
  readonly base: string;
  /** Whether the build that is there is taken. */
  readonly built: boolean;
}

const list = (text: string | undefined) =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The known values that a list names, all when it is empty; an unknown one is an error that lists the known. */
function among<Value extends string | number>(known: readonly Value[], text: string | undefined): readonly Value[] {
  const named = list(text);
  for (const name of named) {
    if (!known.some((value) => String(value) === name)) throw new Error(`“${name}” is none of ${known.join(', ')}.`);
  }
  return named.length === 0 ? known : known.filter((value) => named.includes(String(value)));
}

/** Reads the words after `npm run gallery --`. What cannot be is an error that says what can. */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: 'string' },
      product: { type: 'string' },
      languages: { type: 'string' },
      themes: { type: 'string' },
      widths: { type: 'string' },
      base: { type: 'string', default: 'http://localhost:4173' },
      built: { type: 'boolean', default: false },
    },
  });
  return {
    wanted: { only: list(values.only), ...(values.product !== undefined && { product: values.product }) },
    selection: {
      languages: among(languages, values.languages),
      themes: among(themes, values.themes),
      widths: among(widths, values.widths),
    },
    base: values.base.replace(/\/$/, ''),
    built: values.built,
  };
}
