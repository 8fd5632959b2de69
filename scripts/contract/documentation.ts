import { readdirSync, readFileSync } from 'node:fs';

const directory = new URL('../../src/contract/', import.meta.url);

/** References to the project's own papers mean nothing to a reader of the document. */
const withoutReferences = (text: string) =>
  text.replaceAll(/\s*\((?:(?:domain|screens)\.md|S\d)[^)]*\)|,? (?:domain|screens)\.md §[\d.]+/g, '');

const plainText = (comment: string) =>
  withoutReferences(
    comment
      .replaceAll(/^\s*\/\*\*|\*\/\s*$/g, '')
      .replaceAll(/^\s*\* ?/gm, '')
      .trim()
      // A paragraph's lines are one; an item of a list begins its own.
      .replaceAll(/\n(?!\n|- )(?<!\n\n)/g, ' '),
  );

/** What the docstrings in one file say: of each exported schema (`Summary`), and of its properties (`Summary.tier`). */
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

/** What the docstrings of the whole contract say. */
export const documentation = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(directory)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) => [...documentationIn(readFileSync(new URL(file, directory), 'utf8'))]),
  );
