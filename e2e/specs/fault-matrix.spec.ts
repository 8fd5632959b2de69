import { faults } from '#e2e/faults/expectations.ts';
import { runFaultCase } from '#e2e/faults/fault-case.ts';
import { pinnedNow, test } from '#e2e/faults/fixtures.ts';
import { operationIds, operationKind } from '#e2e/faults/operations.ts';
import { tasks } from '#e2e/faults/tasks.ts';
import type { ResponseFaultKind } from '#mocks/faults/response-fault-kinds.ts';

const kinds = [...new Set(operationIds.map(operationKind))];

/** The first operation of each kind. */
const representatives = kinds.map((kind) => operationIds.find((id) => operationKind(id) === kind));

/** The faults of the connection and of its time, which the page meets through the browser's own network code. */
const connectionFaults: readonly ResponseFaultKind[] = [
  'connection-refused',
  'reset-in-mid-response',
  'timeout',
  'late',
  'late-after-close',
  'twice',
];

/**
 * Runs every operation with every fault. The quick test runs each fault of the connection once, with the kinds of
 * operations in turn; src/app/fault-matrix runs the others without a browser. The full test runs all cases.
 */
for (const operation of operationIds) {
  for (const fault of faults) {
    const index = connectionFaults.indexOf(fault);
    const always = index !== -1 && operation === representatives[index % representatives.length];
    test(`${operation} × ${fault}${always ? '' : ' @full'}`, async ({
      taskContext,
      faultBackend: { proxy },
      expected,
    }) => {
      const task = tasks[operation];
      await taskContext.simulator.load(task.scenario, { now: pinnedNow });
      await runFaultCase({ operation, fault, task, taskContext, proxy, expected });
    });
  }
}
