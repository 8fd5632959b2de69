import { faults } from '#e2e/faults/expectations.ts';
import { runFaultCase } from '#e2e/faults/fault-case.ts';
import { pinnedNow, test } from '#e2e/faults/fixtures.ts';
import { operationIds } from '#e2e/faults/operations.ts';
import { tasks } from '#e2e/faults/tasks.ts';

/**
 * Every operation meets every fault. `npm test` plays a cell of each row and of each column: the diagonal, which begins
 * again where the columns end.
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
