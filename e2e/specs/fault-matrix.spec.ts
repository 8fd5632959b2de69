import { faults } from '#e2e/faults/expectations.ts';
import { runFaultCase } from '#e2e/faults/fault-case.ts';
import { pinnedNow, test } from '#e2e/faults/fixtures.ts';
import { operationIds } from '#e2e/faults/operations.ts';
import { tasks } from '#e2e/faults/tasks.ts';

/**
 * Runs every operation with every fault. The quick test runs the diagonal, which covers every operation and every
 * fault; the full test runs all cases.
 */
for (const [row, operation] of operationIds.entries()) {
  for (const [column, fault] of faults.entries()) {
    const always = row % faults.length === column;
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
