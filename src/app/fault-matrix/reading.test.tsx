// @vitest-environment happy-dom
import { afterAll, beforeAll, describe, test } from 'vitest';
import { faultCasesOf } from '#mocks/faults/expected-outcomes.ts';
import { expectRecovery, expectRecoveryAfterRefetch, resetPage } from '#mocks/faults/fault-case.ts';
import { setUpFaultTests } from '#mocks/faults/fault-test-context.ts';
import { createMatrixReport } from '#mocks/faults/matrix-report.ts';
import { operationTasks } from '#mocks/faults/operation-tasks.ts';
import { phasesOf, type ResponseFaultKind } from '#mocks/faults/response-fault-kinds.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { loadEverything, openPage } from './opened-page.tsx';

/** Nothing is changed by reading, so it is all one whether it was carried out. */
const lastStage = (kind: ResponseFaultKind) => phasesOf[kind].slice(-1);

const readOperations = (Object.keys(operations) as OperationId[]).filter((id) => !operationTasks[id].submit);
/** What the page asks for again every few seconds. */
const polledOperations = ['getSummary', 'getUsage', 'getActivity'] as const satisfies readonly OperationId[];
const readTally = createMatrixReport('what is read', readOperations, () => 1);
const polledTally = createMatrixReport('what is followed', polledOperations, () => 1);

beforeAll(loadEverything);
afterAll(() => {
  readTally.print();
  polledTally.print();
});

describe.each(readOperations)('%s', (operation) => {
  const task = operationTasks[operation];
  const { harness, page, time } = setUpFaultTests(task, openPage);

  test.each(faultCasesOf(operations[operation], lastStage))('$kind', async (fault) => {
    await resetPage({ harness: harness(), page: page(), time });
    await expectRecovery({ operation, task, fault, harness: harness(), page: page(), time });
    readTally.pass(operation, fault.kind);
  });
});

describe.each(polledOperations)('%s, asked again,', (operation) => {
  const task = operationTasks[operation];
  const { harness, page, time } = setUpFaultTests(task, openPage);

  test.each(faultCasesOf(operations[operation], lastStage))('$kind', async (fault) => {
    await resetPage({ harness: harness(), page: page(), time });
    await expectRecoveryAfterRefetch({ operation, task, fault, harness: harness(), page: page(), time });
    polledTally.pass(operation, fault.kind);
  });
});
