import english from '#mocks/screens/locales/en/on-prem.json';
import type { Refusal } from '#mocks/screens/portal/refusal.ts';
import type { PortalTextKey, Say } from '#mocks/screens/portal/texts.ts';

/** What stands against a file that Smart Software Manager should have answered, in words, and what to do about it. */
export function responseProblem({ problem }: Refusal, say: Say): string {
  // The catalogue was just looked into.
  return problem in english.site.synchronization.file.problems
    ? say(`site.synchronization.file.problems.${problem}` as PortalTextKey)
    : say('site.synchronization.file.failed');
}
