import { useCallback } from 'react';
import type { ReasonCode } from '#src/contract/failure-reason.ts';
import type { ProblemCode } from '#src/contract/problem.ts';
import { useTranslation } from './use-translation.ts';

/** Every failure of the API there is a text for: its problems, and what can happen on the way. */
export type ProblemTextCode = ProblemCode | 'network' | 'timeout' | 'invalid-response';
/** Every reason the portal's end can give; kept apart, since some names are in both lists and mean different things. */
export type ReasonTextCode = `reason:${ReasonCode}`;

/** What happened, and what to do about it. */
export interface ProblemText {
  readonly cause: string;
  readonly remedy: string;
}

/** Answers what happened and what to do about it, in the language of the page. */
export function useProblemTexts(): (code: ProblemTextCode | ReasonTextCode) => ProblemText {
  const { t } = useTranslation('problems');
  return useCallback(
    (code) => {
      if (code.startsWith('reason:')) {
        const reason = code.slice('reason:'.length) as ReasonCode;
        return { cause: t(`reasons.${reason}.cause`), remedy: t(`reasons.${reason}.remedy`) };
      }
      const problem = code as ProblemTextCode;
      return { cause: t(`codes.${problem}.cause`), remedy: t(`codes.${problem}.remedy`) };
    },
    [t],
  );
}
