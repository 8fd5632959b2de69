import { recognise } from '#mocks/codes/recognition.ts';
import { readRegistrationToken } from '#mocks/codes/registration-token.ts';
import english from '#mocks/screens/locales/en/portal.json';
import type { Refusal } from './refusal.ts';
import type { PortalTextKey, Say } from './texts.ts';

/** What stands against a file that an On-Prem made, in words, and what to do about it; a code is called by its name. */
export function fileProblem({ problem }: Refusal, entered: string, say: Say): string {
  const code = problem === 'file-not-recognised' && codeNamed(entered, say);
  if (code) return say('fileSync.problems.code', { kind: code });
  // The catalogue was just looked into.
  return problem in english.fileSync.problems
    ? say(`fileSync.problems.${problem}` as PortalTextKey)
    : say('fileSync.failed');
}

/** What a text is called that is a token or a code of the product or the portal, and so no file of an On-Prem. */
export function codeNamed(entered: string, say: Say): string | undefined {
  const { kind } = recognise(entered);
  if (kind === 'empty' || kind === 'unknown') return undefined;
  // A piece of a file looks like a piece of a token: only a whole one is certain.
  if (kind === 'registration-token' && !readRegistrationToken(entered).ok) return undefined;
  return say(`codeProblems.kinds.${kind}`);
}
