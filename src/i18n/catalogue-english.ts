import { englishDeferred } from './en.deferred.ts';
import { englishInitial } from './en.initial.ts';

/** The English texts by namespace: the source of all translations, and the type of every key. */
export const english = {
  ...englishInitial,
  ...englishDeferred,
  problems: {
    ...englishInitial.problems,
    codes: { ...englishInitial.problems.codes, ...englishDeferred.problems.codes },
  },
};
