import { expect, test } from 'vitest';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { expectedOutcomeOf, faultCasesOf } from './expected-outcomes.ts';
import { faultSampleOf, operationKindOf } from './fault-sample.ts';

const ids = Object.keys(operations) as OperationId[];
const sample = faultSampleOf(ids);

test.each([...new Set(ids.map(operationKindOf))])('the sample of “%s” has every fault in every phase', (kind) => {
  const cases = ids.filter((id) => operationKindOf(id) === kind).flatMap((id) => sample[id] ?? []);
  const names = new Set(cases.map((fault) => `${fault.kind} ${fault.phase}`));
  expect([...names].sort()).toEqual(
    faultCasesOf('register')
      .map((fault) => `${fault.kind} ${fault.phase}`)
      .sort(),
  );
});

test.each(ids)('the sample of %s has a failure before and one after the request was carried out', (id) => {
  const failures = (sample[id] ?? []).filter((fault) => expectedOutcomeOf(fault.kind) === 'failure');
  expect(new Set(failures.map(({ phase }) => phase))).toEqual(new Set(['not-carried-out', 'carried-out']));
});
