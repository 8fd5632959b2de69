import { detectCode } from '#mocks/codes/detect-code.ts';
import type { ProblemCode } from '#src/contract/problem.ts';

/** The reasons for rejecting an entered code, as reported by mocks/codes. */
type EnteredCodeFault =
  | 'empty'
  | 'other-kind'
  | 'damaged'
  | 'not-issued-here'
  | 'another-device'
  | 'another-reservation'
  | 'another-update';

const problems = {
  empty: 'code-empty',
  damaged: 'code-damaged',
  'not-issued-here': 'code-not-signed',
  'another-device': 'code-of-another-device',
  'another-reservation': 'code-of-another-request',
  'another-update': 'code-of-another-request',
} as const satisfies Record<Exclude<EnteredCodeFault, 'other-kind'>, ProblemCode>;

/** The problem to report for such a code. */
export function codeProblemOf(fault: EnteredCodeFault, text: string): ProblemCode {
  if (fault !== 'other-kind') return problems[fault];
  return detectCode(text).kind === 'unknown' ? 'code-not-recognised' : 'code-of-another-kind';
}
