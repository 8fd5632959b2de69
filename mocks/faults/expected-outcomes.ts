import type { Operation } from '#src/contract/operation.ts';
import { type FaultInjection, hasProblem } from './faulty-response.ts';
import { type FaultPhase, phasesOf, type ResponseFaultKind, responseFaultKinds } from './response-fault-kinds.ts';

/** What whoever asked gets to see: nothing but a delay, nothing at all since he has gone, or a failure. */
export type ExpectedOutcome = 'delay' | 'nothing' | 'failure';

/** What a fault comes to on the screen. */
export function expectedOutcomeOf(kind: ResponseFaultKind): ExpectedOutcome {
  if (kind === 'late' || kind === 'twice') return 'delay';
  return kind === 'late-after-close' ? 'nothing' : 'failure';
}

/** Everything that can happen to this operation's answers, each in the backend's own words where it has some. */
export function faultCasesOf(
  operation: Operation,
  phasesFor = (kind: ResponseFaultKind): readonly FaultPhase[] => phasesOf[kind],
) {
  return responseFaultKinds.flatMap((kind) =>
    phasesFor(kind).map((phase): FaultInjection => {
      const status = Number.parseInt(kind, 10);
      return { kind, phase, origin: hasProblem(operation, status) ? 'backend' : 'intermediary' };
    }),
  );
}
