// @vitest-environment happy-dom
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type AnswerFault, stagesOf } from '#mocks/faults/answer-faults.ts';
import { begin, outliveFault, surviveFault } from '#mocks/faults/cell.ts';
import { errands } from '#mocks/faults/errands.ts';
import { faultsOf } from '#mocks/faults/expectations.ts';
import { setUp } from '#mocks/faults/setting.ts';
import { createTally } from '#mocks/faults/tally.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { loadEverything, openPage } from './opened-page.tsx';

/** Nothing is changed by reading, so it is all one whether it was carried out. */
const lastStage = (kind: AnswerFault) => stagesOf[kind].slice(-1);

const read = (Object.keys(operations) as OperationId[]).filter((id) => !errands[id].ask);
/** What the page asks for again every few seconds. */
const followed = ['getSummary', 'getUsage', 'getActivity'] as const satisfies readonly OperationId[];
const readTally = createTally('what is read', read, () => 1);
const followedTally = createTally('what is followed', followed, () => 1);

beforeAll(loadEverything);
afterAll(() => {
  readTally.print();
  followedTally.print();
});

describe.each(read)('%s', (operation) => {
  const errand = errands[operation];
  const { bench, page, time } = setUp(errand, openPage);

  test.each(faultsOf(operations[operation], lastStage))('$kind', async (fault) => {
    await begin({ bench: bench(), page: page(), time });
    await surviveFault({ operation, errand, fault, bench: bench(), page: page(), time });
    readTally.pass(operation, fault.kind);
  });
});

describe.each(followed)('%s, asked again,', (operation) => {
  const errand = errands[operation];
  const { bench, page, time } = setUp(errand, openPage);

  test.each(faultsOf(operations[operation], lastStage))('$kind', async (fault) => {
    await begin({ bench: bench(), page: page(), time });
    await outliveFault({ operation, errand, fault, bench: bench(), page: page(), time });
    followedTally.pass(operation, fault.kind);
  });
});
