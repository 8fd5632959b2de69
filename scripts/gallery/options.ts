import { parseArgs } from 'node:util';
import type { StateFilter } from './states.ts';
import { languages, type Selection, themes, widths } from './variants.ts';

/** What `npm run gallery -- …` was asked for. */
export interface GalleryOptions {
  readonly filter: StateFilter;
  readonly selection: Selection;
  /** Where the demo will be served for whoever reads the report. */
  readonly base: string;
  /** Whether the build that is there is taken. */
  readonly built: boolean;
}

const splitList = (text: string | undefined) =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The known values that a list names, all when it is empty; an unknown one is an error that lists the known. */
function parseSelection<Value extends string | number>(
  allowed: readonly Value[],
  text: string | undefined,
): readonly Value[] {
  const selected = splitList(text);
  for (const name of selected) {
    if (!allowed.some((value) => String(value) === name))
      throw new Error(`“${name}” is none of ${allowed.join(', ')}.`);
  }
  return selected.length === 0 ? allowed : allowed.filter((value) => selected.includes(String(value)));
}

/** Reads the words after `npm run gallery --`. What cannot be is an error that says what can. */
export function readOptions(args: readonly string[]): GalleryOptions {
  const { values } = parseArgs({
    args: [...args],
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
    filter: { only: splitList(values.only), ...(values.product !== undefined && { product: values.product }) },
    selection: {
      languages: parseSelection(languages, values.languages),
      themes: parseSelection(themes, values.themes),
      widths: parseSelection(widths, values.widths),
    },
    base: values.base.replace(/\/$/, ''),
    built: values.built,
  };
}
