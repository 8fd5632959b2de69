// @vitest-environment happy-dom
import { afterAll, beforeAll, describe, test } from 'vitest';
import { begin, surviveFault } from '#mocks/faults/cell.ts';
import { errands } from '#mocks/faults/errands.ts';
import { faultsOf } from '#mocks/faults/expectations.ts';
import { setUp } from '#mocks/faults/setting.ts';
import { createTally } from '#mocks/faults/tally.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { loadEverything, openPage } from './opened-page.tsx';

const ids = (Object.keys(operations) as OperationId[]).filter((id) => errands[id].ask);
const tally = createTally(
  'what is pressed',
  ids,
  (id, fault) => faultsOf(operations[id as OperationId]).filter(({ kind }) => kind === fault).length,
);

beforeAll(loadEverything);
afterAll(tally.print);

describe.each(ids)('%s', (operation) => {
  const errand = errands[operation];
  const { bench, page, time } = setUp(errand, openPage);

  test.each(faultsOf(operations[operation]))('$kind, $stage', async (fault) => {
    await begin({ bench: bench(), page: page(), time });
    await surviveFault({ operation, errand, fault, bench: bench(), page: page(), time });
    tally.pass(operation, fault.kind);
  });
});
