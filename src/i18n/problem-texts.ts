import { useCallback } from 'react';
import type { ReasonCode } from '#src/contract/failure-reason.ts';
import type { ProblemCode } from '#src/contract/problem.ts';
import { useTranslation } from './use-translation.ts';

/** The failures of API requests that have a text: the API's problems and connection errors. */
export type ProblemTextCode = ProblemCode | 'network' | 'timeout' | 'refused' | 'unknown-response' | 'invalid-response';
/** The failure reasons of the portal. The prefix is needed since some codes are in both lists with different meanings. */
export type ReasonTextCode = `reason:${ReasonCode}`;

/** The cause of a failure, and its remedy. */
export interface ProblemText {
  readonly cause: string;
  readonly remedy: string;
}

/**
 * Returns a function that looks up the texts for a failure in the page's language. The text of an unknown reason contains
 * its code.
 */
export function useProblemTexts(): (code: ProblemTextCode | ReasonTextCode) => ProblemText {
  const { t } = useTranslation('problems');
  return useCallback(
    (code) => {
      const [prefix, reason] = code.split(':') as ['reason', ReasonCode] | [ProblemTextCode];
      if (!reason) return t(`codes.${prefix as ProblemTextCode}`, { returnObjects: true });
      const texts: ProblemText | '' = t(`reasons.${reason}`, { returnObjects: true, defaultValue: '' });
      return texts || t('unknownReason', { reason, returnObjects: true });
    },
    [t],
  );
}
