import { describe, expect, test } from 'vitest';
import { createTestClient } from '#mocks/testing/test-client.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { roles } from '#src/contract/session.ts';

const changing = (Object.keys(operations) as OperationId[]).filter((id) =>
  ['command', 'update'].includes(operations[id].kind),
);
const reading = roles.filter((role) => role === 'operator' || role === 'auditor');

// S4 ch. 3: Admin and Product may change licences; the other roles may only read.
describe.each(reading)('the role %s', (role) => {
  test.each(changing)('rejects %s with any body, and changes nothing', async (id) => {
    const { fail, simulator } = createTestClient({ scenario: 'registered', role });
    const before = await simulator.world.export({ secrets: true });

    expect(await fail(id, { body: 'not even JSON' })).toMatchObject({ code: 'role-not-allowed', status: 403 });
    expect(await simulator.world.export({ secrets: true })).toEqual(before);
  });
});
