// @vitest-environment happy-dom
import { afterAll, beforeAll, describe, test } from 'vitest';
import { expectRecovery, resetPage } from '#mocks/faults/fault-case.ts';
import { faultSampleOf } from '#mocks/faults/fault-sample.ts';
import { setUpFaultTests } from '#mocks/faults/fault-test-context.ts';
import { createMatrixReport } from '#mocks/faults/matrix-report.ts';
import { operationTasks } from '#mocks/faults/operation-tasks.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { loadEverything, openPage } from './opened-page.tsx';

const ids = (Object.keys(operations) as OperationId[]).filter((id) => operationTasks[id].submit);
const sample = faultSampleOf(ids);
const casesOf = (id: string) => sample[id] ?? [];
const report = createMatrixReport(
  'commands',
  ids,
  (id, fault) => casesOf(id).filter(({ kind }) => kind === fault).length,
);

beforeAll(loadEverything);
afterAll(report.print);

describe.each(ids)('%s', (operation) => {
  const task = operationTasks[operation];
  const { harness, page, time } = setUpFaultTests(task, openPage);

  test.each(casesOf(operation))('recovers from $kind in the phase $phase', async (fault) => {
    await resetPage({ harness: harness(), page: page(), time });
    await expectRecovery({ operation, task, fault, harness: harness(), page: page(), time });
    report.pass(operation, fault.kind);
  });
});
