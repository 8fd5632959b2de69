import english from '#mocks/screens/locales/en/portal.json';
import type { Refusal } from './refusal.ts';
import type { PortalTextKey, Say } from './texts.ts';

/** What stands against a file that an On-Prem made, in words, and what to do about it. */
export function fileProblem({ problem }: Refusal, say: Say): string {
  // The catalogue was just looked into.
  return problem in english.fileSync.problems
    ? say(`fileSync.problems.${problem}` as PortalTextKey)
    : say('fileSync.failed');
}
