import type { Operation } from '#src/contract/operation.ts';
import { type AnswerFault, answerFaults, type Stage, stagesOf } from './answer-faults.ts';
import { type Fault, hasProblem } from './faulty-answer.ts';

/** What whoever asked gets to see: nothing but a delay, nothing at all since he has gone, or a failure. */
export type Seen = 'delay' | 'nothing' | 'failure';

/** What a fault comes to on the screen. */
export function seenOf(kind: AnswerFault): Seen {
  if (kind === 'late' || kind === 'twice') return 'delay';
  return kind === 'late-after-close' ? 'nothing' : 'failure';
}

/** Everything that can happen to this operation's answers, each in the backend's own words where it has some. */
export function faultsOf(operation: Operation, stagesFor = (kind: AnswerFault): readonly Stage[] => stagesOf[kind]) {
  return answerFaults.flatMap((kind) =>
    stagesFor(kind).map((stage): Fault => {
      const status = Number.parseInt(kind, 10);
      return { kind, stage, speaker: hasProblem(operation, status) ? 'backend' : 'stranger' };
    }),
  );
}
