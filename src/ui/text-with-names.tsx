import type { ReactNode } from 'react';

interface TextWithNamesProps {
  readonly text: string;
  /** Names, codes and serial numbers in the text. Numbers among them are ignored. */
  readonly names: readonly (string | number)[];
}

/** A text whose names are protected from browser translation. */
export function TextWithNames({ text, names }: TextWithNamesProps): ReactNode {
  const patterns = names
    .filter((name) => typeof name === 'string')
    .filter((name) => name !== '' && text.includes(name))
    .toSorted((left, right) => right.length - left.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  if (patterns.length === 0) return text;
  // A name inside a longer word does not count.
  const anyName = new RegExp(`(?<![\\p{L}\\p{N}])(${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  // `split` with a group puts the names at the odd indexes.
  return text.split(anyName).map((part, index) =>
    index % 2 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change their order.
      <span key={index} translate="no">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
