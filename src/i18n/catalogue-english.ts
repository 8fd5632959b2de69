import { englishDeferred } from './en.deferred.ts';
import { englishInitial } from './en.initial.ts';

/** The English texts by area: the source the others are translated from, and the type of every key. */
export const english = {
  ...englishInitial,
  ...englishDeferred,
  problems: {
    ...englishInitial.problems,
    codes: { ...englishInitial.problems.codes, ...englishDeferred.problems.codes },
  },
};
