import { detectCode } from '#mocks/codes/detect-code.ts';
import { readRegistrationToken } from '#mocks/codes/registration-token.ts';
import english from '#mocks/screens/locales/en/portal.json';
import type { SimulatorRefusal } from './refusal.ts';
import type { PortalTextKey, PortalTranslate } from './use-portal-texts.ts';

/** What stands against a file that an On-Prem made, in words, and what to do about it; a code is called by its name. */
export function fileErrorText({ problem }: SimulatorRefusal, entered: string, t: PortalTranslate): string {
  const code = problem === 'file-not-recognised' && codeKindName(entered, t);
  if (code) return t('fileSync.problems.code', { kind: code });
  // The catalogue was just looked into.
  return problem in english.fileSync.problems
    ? t(`fileSync.problems.${problem}` as PortalTextKey)
    : t('fileSync.failed');
}

/** What a text is called that is a token or a code of the product or the portal, and so no file of an On-Prem. */
export function codeKindName(entered: string, t: PortalTranslate): string | undefined {
  const { kind } = detectCode(entered);
  if (kind === 'empty' || kind === 'unknown') return undefined;
  // A piece of a file looks like a piece of a token: only a whole one is certain.
  if (kind === 'registration-token' && !readRegistrationToken(entered).ok) return undefined;
  return t(`codeProblems.kinds.${kind}`);
}
