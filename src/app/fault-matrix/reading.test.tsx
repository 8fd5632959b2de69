// @vitest-environment happy-dom
import { afterAll, beforeAll, describe, test } from 'vitest';
import { expectRecovery, expectRecoveryAfterRefetch, resetPage } from '#mocks/faults/fault-case.ts';
import { faultSampleOf } from '#mocks/faults/fault-sample.ts';
import { setUpFaultTests } from '#mocks/faults/fault-test-context.ts';
import { createMatrixReport } from '#mocks/faults/matrix-report.ts';
import { operationTasks } from '#mocks/faults/operation-tasks.ts';
import { phasesOf, type ResponseFaultKind } from '#mocks/faults/response-fault-kinds.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { loadEverything, openPage } from './opened-page.tsx';

/** Reading changes nothing, so only the last phase of a fault is tested. */
const lastPhase = (kind: ResponseFaultKind) => phasesOf[kind].slice(-1);

const readOperations = (Object.keys(operations) as OperationId[]).filter((id) => !operationTasks[id].submit);
/** The operations that the page polls. */
const polledOperations = ['getSummary', 'getUsage', 'getActivity'] as const satisfies readonly OperationId[];
const readSample = faultSampleOf(readOperations, lastPhase);
const polledSample = faultSampleOf(polledOperations, lastPhase);
const countIn = (sample: ReturnType<typeof faultSampleOf>) => (id: string, fault: ResponseFaultKind) =>
  (sample[id] ?? []).filter(({ kind }) => kind === fault).length;
const readReport = createMatrixReport('queries', readOperations, countIn(readSample));
const polledReport = createMatrixReport('polled queries', polledOperations, countIn(polledSample));

beforeAll(loadEverything);
afterAll(() => {
  readReport.print();
  polledReport.print();
});

describe.each(readOperations)('%s', (operation) => {
  const task = operationTasks[operation];
  const { harness, page, time } = setUpFaultTests(task, openPage);

  test.each(readSample[operation] ?? [])('recovers from $kind', async (fault) => {
    await resetPage({ harness: harness(), page: page(), time });
    await expectRecovery({ operation, task, fault, harness: harness(), page: page(), time });
    readReport.pass(operation, fault.kind);
  });
});

describe.each(polledOperations)('refetch of %s', (operation) => {
  const task = operationTasks[operation];
  const { harness, page, time } = setUpFaultTests(task, openPage);

  test.each(polledSample[operation] ?? [])('recovers from $kind', async (fault) => {
    await resetPage({ harness: harness(), page: page(), time });
    await expectRecoveryAfterRefetch({ operation, task, fault, harness: harness(), page: page(), time });
    polledReport.pass(operation, fault.kind);
  });
});
