import english from '#mocks/screens/locales/en/on-prem.json';
import { codeNamed } from '#mocks/screens/portal/file-problem.ts';
import type { Refusal } from '#mocks/screens/portal/refusal.ts';
import type { PortalTextKey, Say } from '#mocks/screens/portal/texts.ts';

/** What stands against a file that Smart Software Manager should have answered, in words, and what to do; a code is called by its name. */
export function responseProblem({ problem }: Refusal, entered: string, say: Say): string {
  const code = problem === 'file-not-recognised' && codeNamed(entered, say);
  if (code) return say('site.synchronization.file.problems.code', { kind: code });
  // The catalogue was just looked into.
  return problem in english.site.synchronization.file.problems
    ? say(`site.synchronization.file.problems.${problem}` as PortalTextKey)
    : say('site.synchronization.file.failed');
}
