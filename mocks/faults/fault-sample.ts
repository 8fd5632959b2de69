import { sampleOf } from '#mocks/testing/property-runs.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { faultCasesOf } from './expected-outcomes.ts';
import type { FaultInjection } from './faulty-response.ts';
import { operationTasks } from './operation-tasks.ts';
import type { FaultPhase, ResponseFaultKind } from './response-fault-kinds.ts';

/** The page treats the failures of all operations of a kind alike; a token or code has to stay in its field besides. */
export const operationKindOf = (id: OperationId): string =>
  `${operations[id].kind}${operationTasks[id].portalCode ? ' with a code' : ''}`;

/** Returns whether an operation is the first of its kind among these. */
export const isFirstOfKind = (id: OperationId, ids: readonly OperationId[]): boolean =>
  ids.find((each) => operationKindOf(each) === operationKindOf(id)) === id;

/**
 * Returns the faults with which each operation is tested in the page: for the first operation of each kind all faults,
 * for the others every fifth, beginning with a different one each time. With `npm run test:full` all for all.
 * src/api/fault-matrix.test.ts always tests the client with every fault of every operation.
 */
export function faultSampleOf(
  ids: readonly OperationId[],
  phasesFor?: (kind: ResponseFaultKind) => readonly FaultPhase[],
): Readonly<Record<string, readonly FaultInjection[]>> {
  const casesOf = (id: OperationId, place: number) => {
    const all = faultCasesOf(id, phasesFor);
    return isFirstOfKind(id, ids) ? all : sampleOf(all, place);
  };
  return Object.fromEntries(ids.map((id, place) => [id, casesOf(id, place)]));
}
