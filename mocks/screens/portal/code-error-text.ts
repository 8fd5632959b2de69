import { detectCode } from '#mocks/codes/detect-code.ts';
import english from '#mocks/screens/locales/en/portal.json';
import type { SimulatorRefusal } from './refusal.ts';
import type { PortalTextKey, PortalTranslate } from './use-portal-texts.ts';

/** Types of codes that users enter in the portal. */
export type EnteredCode = 'request' | 'confirmation' | 'return';

const texts = english.codeProblems;

/** Returns the error message for a rejected code; a code of a wrong type is named. */
export function codeErrorText(
  expected: EnteredCode,
  { problem }: SimulatorRefusal,
  entered: string,
  t: PortalTranslate,
): string {
  const { kind } = detectCode(entered);
  if (problem === 'code-of-another-kind' && kind !== 'empty' && kind !== 'unknown') {
    return t(`codeProblems.otherKind.${expected}`, { kind: t(`codeProblems.kinds.${kind}`) });
  }
  // The `in` check makes the cast safe.
  return problem in texts[expected]
    ? t(`codeProblems.${expected}.${problem}` as PortalTextKey)
    : t('codeProblems.failed');
}
