import type { OperationId } from '#src/contract/operations.ts';
import { type FaultInjection, hasProblem } from './faulty-response.ts';
import { type FaultPhase, phasesOf, type ResponseFaultKind, responseFaultKinds } from './response-fault-kinds.ts';

/** The expected outcome of a fault on the page; `nothing` when the user has left the dialog or page. */
export type ExpectedOutcome = 'delay' | 'nothing' | 'failure';

/** Returns the expected outcome of a fault. */
export function expectedOutcomeOf(kind: ResponseFaultKind): ExpectedOutcome {
  if (kind === 'late' || kind === 'twice') return 'delay';
  return kind === 'late-after-close' ? 'nothing' : 'failure';
}

/** Lists all fault injections for an operation; a status response is the backend's own problem where it has one. */
export function faultCasesOf(
  id: OperationId,
  phasesFor = (kind: ResponseFaultKind): readonly FaultPhase[] => phasesOf[kind],
) {
  return responseFaultKinds.flatMap((kind) =>
    phasesFor(kind).map((phase): FaultInjection => {
      const status = Number.parseInt(kind, 10);
      return { kind, phase, origin: hasProblem(id, status) ? 'backend' : 'intermediary' };
    }),
  );
}
