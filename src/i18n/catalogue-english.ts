import { englishFirst } from './english-first.ts';
import { englishLater } from './english-later.ts';

/** The English texts by area: the source the others are translated from, and the type of every key. */
export const english = {
  ...englishFirst,
  ...englishLater,
  problems: { ...englishFirst.problems, codes: { ...englishFirst.problems.codes, ...englishLater.problems.codes } },
};
