import { recognise } from '#mocks/codes/recognition.ts';
import english from '#mocks/screens/locales/en/portal.json';
import type { Refusal } from './refusal.ts';
import type { PortalTextKey, Say } from './texts.ts';

/** The codes that are entered here. */
export type EnteredCode = 'request' | 'confirmation' | 'return';

const texts = english.codeProblems;

/** What stands against a code that was entered, in words; a code of another kind is called by its name. */
export function codeProblem(expected: EnteredCode, { problem }: Refusal, entered: string, say: Say): string {
  const { kind } = recognise(entered);
  if (problem === 'code-of-another-kind' && kind !== 'empty' && kind !== 'unknown') {
    return say(`codeProblems.otherKind.${expected}`, { kind: say(`codeProblems.kinds.${kind}`) });
  }
  // The catalogue was just looked into.
  return problem in texts[expected]
    ? say(`codeProblems.${expected}.${problem}` as PortalTextKey)
    : say('codeProblems.failed');
}
