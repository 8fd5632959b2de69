import english from '#mocks/screens/locales/en/on-prem.json';
import { codeKindName } from '#mocks/screens/portal/file-error-text.ts';
import type { SimulatorRefusal } from '#mocks/screens/portal/refusal.ts';
import type { PortalTextKey, PortalTranslate } from '#mocks/screens/portal/use-portal-texts.ts';

/**
 * Returns the error message, with a remedy, for a rejected response file of Smart Software Manager; a code in its place
 * is named.
 */
export function responseErrorText({ problem }: SimulatorRefusal, entered: string, t: PortalTranslate): string {
  const code = problem === 'file-not-recognised' && codeKindName(entered, t);
  if (code) return t('site.synchronization.file.problems.code', { kind: code });
  // The `in` check makes the cast safe.
  return problem in english.site.synchronization.file.problems
    ? t(`site.synchronization.file.problems.${problem}` as PortalTextKey)
    : t('site.synchronization.file.failed');
}
