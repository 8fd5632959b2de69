import { detectCode } from '#mocks/codes/detect-code.ts';
import english from '#mocks/screens/locales/en/portal.json';
import type { SimulatorRefusal } from './refusal.ts';
import type { PortalTextKey, PortalTranslate } from './use-portal-texts.ts';

/** The codes that are entered here. */
export type EnteredCode = 'request' | 'confirmation' | 'return';

const texts = english.codeProblems;

/** What stands against a code that was entered, in words; a code of another kind is called by its name. */
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
  // The catalogue was just looked into.
  return problem in texts[expected]
    ? t(`codeProblems.${expected}.${problem}` as PortalTextKey)
    : t('codeProblems.failed');
}
