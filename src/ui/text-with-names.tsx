import type { ReactNode } from 'react';

interface TextWithNamesProps {
  readonly text: string;
  /** Names, codes and serial numbers that stand in the text; what else fills its gaps, as a number, is passed over. */
  readonly names: readonly (string | number)[];
}

/** A text in which no translator changes these names, wherever they stand in it. */
export function TextWithNames({ text, names }: TextWithNamesProps): ReactNode {
  const patterns = names
    .filter((name) => typeof name === 'string')
    .filter((name) => name !== '' && text.includes(name))
    .toSorted((left, right) => right.length - left.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  if (patterns.length === 0) return text;
  // A name that is a part of a word is none there.
  const anyName = new RegExp(`(?<![\\p{L}\\p{N}])(${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  // Every second part is a name.
  return text.split(anyName).map((part, index) =>
    index % 2 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change places.
      <span key={index} translate="no">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
