import { expect, test } from 'vitest';
import { createTestClient } from '#mocks/testing/test-client.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';

test.each(Object.keys(operations) as OperationId[])(
  'responds to %s with session-ended after the session has ended',
  async (id) => {
    const { fail, send, simulator } = createTestClient({ scenario: 'registered' });
    await simulator.session.end();
    expect((await simulator.status()).signedIn).toBe(false);
    expect(await fail(id)).toMatchObject({ code: 'session-ended', status: 401, signInUrl: '/sign-in' });
    expect((await send(id)).headers.get('WWW-Authenticate')).toBe('Bearer');
  },
);

test('restores the same user and role after signing in again', async () => {
  const { succeed, simulator } = createTestClient({ scenario: 'registered', role: 'auditor' });
  const before = (await succeed('getSession')).body;
  await simulator.session.end();
  await simulator.session.signIn();
  expect((await simulator.status()).signedIn).toBe(true);
  expect((await succeed('getSession')).body).toEqual(before);
});
