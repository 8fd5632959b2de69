import { play } from '#e2e/faults/cell.ts';
import { errands } from '#e2e/faults/errands.ts';
import { faults } from '#e2e/faults/expectations.ts';
import { pinnedNow, test } from '#e2e/faults/fixtures.ts';
import { operationIds } from '#e2e/faults/operations.ts';

/**
 * Every operation meets every fault. `npm test` plays a cell of each row and of each column: the diagonal, which begins
 * again where the columns end.
 */
for (const [row, operation] of operationIds.entries()) {
  for (const [column, fault] of faults.entries()) {
    const always = row % faults.length === column;
    test(`${operation} × ${fault}${always ? '' : ' @full'}`, async ({ stage, served: { proxy }, expected }) => {
      const errand = errands[operation];
      await stage.simulator.load(errand.scenario, { now: pinnedNow });
      await play({ operation, fault, errand, stage, proxy, expected });
    });
  }
}
