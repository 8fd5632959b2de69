import { parseArgs } from 'node:util';
import type { StateFilter } from './states.ts';
import { languages, type Selection, themes, widths } from './variants.ts';

/** The options of `npm run gallery`. */
export interface GalleryOptions {
  readonly filter: StateFilter;
  readonly selection: Selection;
  /** The address of the demo for the readers of the report. */
  readonly base: string;
  /** Whether an existing build is used. */
  readonly built: boolean;
}

const splitList = (text: string | undefined) =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Returns the allowed values in a list, or all if it is empty. Throws for an unknown one. */
function parseSelection<Value extends string | number>(
  allowed: readonly Value[],
  text: string | undefined,
): readonly Value[] {
  const selected = splitList(text);
  for (const name of selected) {
    if (!allowed.some((value) => String(value) === name))
      throw new Error(`“${name}” is not one of ${allowed.join(', ')}.`);
  }
  return selected.length === 0 ? allowed : allowed.filter((value) => selected.includes(String(value)));
}

/** Parses the arguments of `npm run gallery`. Throws for invalid ones, with the allowed values. */
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
