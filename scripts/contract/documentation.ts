import { readdirSync, readFileSync } from 'node:fs';

const directory = new URL('../../src/contract/', import.meta.url);

/** References to this project's documents. They are removed, since readers of the API document do not have them. */
const withoutReferences = (text: string) =>
  text.replaceAll(/\s*\((?:(?:domain|screens)\.md|S\d)[^)]*\)|,? (?:domain|screens)\.md §[\d.]+/g, '');

const plainText = (comment: string) =>
  withoutReferences(
    comment
      .replaceAll(/^\s*\/\*\*|\*\/\s*$/g, '')
      .replaceAll(/^\s*\* ?/gm, '')
      .trim()
      // The lines of a paragraph are joined; a list item begins a new line.
      .replaceAll(/\n(?!\n|- )(?<!\n\n)/g, ' '),
  );

/** Returns the docstrings of a file by exported schema (`Summary`) and property (`Summary.tier`). */
export const documentationIn = (source: string): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>();
  let schema = '';
  for (const [, comment, exported, property] of source.matchAll(
    /(\/\*\*(?:(?!\*\/).)*\*\/\s*)?(?:^export const (\w+) =|^\s+(\w+)(?::|,$))/gms,
  )) {
    if (exported) schema = exported.charAt(0).toUpperCase() + exported.slice(1);
    const name = exported ? schema : `${schema}.${property}`;
    if (comment && schema) texts.set(name, plainText(comment));
  }
  return texts;
};

/** Returns the docstrings of all files of the contract. */
export const documentation = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(directory)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) => [...documentationIn(readFileSync(new URL(file, directory), 'utf8'))]),
  );
