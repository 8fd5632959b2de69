import { detectCode } from '#mocks/codes/detect-code.ts';
import { readRegistrationToken } from '#mocks/codes/registration-token.ts';
import english from '#mocks/screens/locales/en/portal.json';
import type { SimulatorRefusal } from './refusal.ts';
import type { PortalTextKey, PortalTranslate } from './use-portal-texts.ts';

/** Returns the error message, with a remedy, for a rejected On-Prem file; a code in its place is named. */
export function fileErrorText({ problem }: SimulatorRefusal, entered: string, t: PortalTranslate): string {
  const code = problem === 'file-not-recognised' && codeKindName(entered, t);
  if (code) return t('fileSync.problems.code', { kind: code });
  // The `in` check makes the cast safe.
  return problem in english.fileSync.problems
    ? t(`fileSync.problems.${problem}` as PortalTextKey)
    : t('fileSync.failed');
}

/**
 * Returns the name of the code type if the text is a token or a code instead of an On-Prem file; otherwise undefined.
 */
export function codeKindName(entered: string, t: PortalTranslate): string | undefined {
  const { kind } = detectCode(entered);
  if (kind === 'empty' || kind === 'unknown') return undefined;
  // Part of a file can look like part of a token, so only a complete token counts.
  if (kind === 'registration-token' && !readRegistrationToken(entered).ok) return undefined;
  return t(`codeProblems.kinds.${kind}`);
}
