import { expect, test } from 'vitest';
import { createNodeBackend } from '#mocks/node.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { problem } from '#src/contract/problem.ts';

const now = '2026-01-15T09:00:00.000Z';

interface TestRequest {
  readonly body?: unknown;
  readonly key?: string;
  readonly ifMatch?: string;
}

/** Two users of one product, each with their own browser. */
async function createTwoUsers(scenario: ScenarioName) {
  const { app, fetch, simulator } = createNodeBackend({ now, scenario });
  let keys = 0;
  const clientOf = async (userName: string) => {
    const body = new URLSearchParams({ userName, role: 'admin' });
    const page = await app.request('http://localhost/sign-in', { method: 'POST', body });
    const cookie = (page.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
    return async (id: OperationId, { body, key, ifMatch }: TestRequest = {}) => {
      const { method, path } = operations[id];
      keys += 1;
      const text = body === undefined ? {} : { body: JSON.stringify(body) };
      const headers = {
        cookie,
        'Idempotency-Key': key ?? `key-${keys}`,
        ...(ifMatch && { 'If-Match': ifMatch }),
        ...(text.body && { 'Content-Type': 'application/json' }),
      };
      return fetch(`/api/v1${path}`, { method, headers, ...text });
    };
  };
  return { simulator, marie: await clientOf('marie'), paul: await clientOf('paul') };
}

const marie = { kind: 'user', name: 'marie' };
const problemIn = async (reply: Response) => problem.parse(await reply.json());

test('names the other user and the time when a setting has changed in the meantime', async () => {
  const { marie: first, paul: later } = await createTwoUsers('evaluation');
  const ifMatch = (await later('getTransport')).headers.get('ETag') ?? '';
  await first('putTransport', { body: { kind: 'gateway', url: 'https://ssm.example.com/SmartTransport' }, ifMatch });
  const refused = await problemIn(await later('putTransport', { body: { kind: 'direct' }, ifMatch }));
  expect(refused).toMatchObject({
    code: 'settings-changed',
    conflictCause: { by: marie, at: now, kind: 'transport-changed' },
  });
});

test('attaches no cause to a conflict that the user caused alone', async () => {
  const { marie: alone } = await createTwoUsers('evaluation');
  const ifMatch = (await alone('getSubscription')).headers.get('ETag') ?? '';
  await alone('putSubscription', { body: { tier: 'essentials' }, ifMatch });
  const refused = await problemIn(await alone('putSubscription', { body: { tier: 'advantage' }, ifMatch }));
  expect(refused.code).toBe('settings-changed');
  expect(refused.conflictCause).toBeUndefined();
});

test('attaches no cause to a refusal that no activity explains', async () => {
  const { marie: alone } = await createTwoUsers('evaluation');
  const refused = await problemIn(await alone('cancelReservation'));
  expect(refused.code).toBe('no-reservation-pending');
  expect(refused.conflictCause).toBeUndefined();
});

test('names the user who requested a registration, before and after it completes', async () => {
  const { simulator, marie: first, paul: later } = await createTwoUsers('evaluation');
  const { text: token } = await simulator.cssm.createToken();
  const body = { token, force: false };
  await first('register', { body });
  expect(await problemIn(await later('register', { body }))).toMatchObject({
    code: 'registration-in-progress',
    conflictCause: { by: marie, kind: 'registration-requested' },
  });
  await simulator.advance('3 s');
  expect(await problemIn(await later('register', { body }))).toMatchObject({
    code: 'already-registered',
    conflictCause: { by: marie, at: '2026-01-15T09:00:03.000Z', kind: 'registered' },
  });
});

test('names the removal in the portal as the cause of a missing registration', async () => {
  const { simulator, paul } = await createTwoUsers('removed-in-portal');
  await simulator.advance('31 d');
  expect(await problemIn(await paul('renew', { body: { kind: 'authorization' } }))).toMatchObject({
    code: 'not-registered',
    conflictCause: { by: { kind: 'portal' }, kind: 'removed-in-portal' },
  });
});

test('names the user who acknowledged a code that is no longer stored', async () => {
  const { marie: first, paul: later } = await createTwoUsers('return-unacknowledged');
  await first('acknowledgeReturn');
  expect(await problemIn(await later('getReturnCode'))).toMatchObject({
    code: 'no-code-kept',
    conflictCause: { by: marie, kind: 'return-acknowledged' },
  });
});

test('names the user who cancelled the request whose code is no longer stored', async () => {
  const { marie: first, paul: later } = await createTwoUsers('reservation-pending');
  await first('cancelReservation');
  expect(await problemIn(await later('getReservationRequest'))).toMatchObject({
    code: 'no-code-kept',
    conflictCause: { by: marie, kind: 'reservation-cancelled' },
  });
  expect(await problemIn(await later('getReturnCode'))).not.toHaveProperty('conflictCause');
});

test('repeats the same refusal for the same key after later changes', async () => {
  const { marie: first, paul: later } = await createTwoUsers('reservation-pending');
  await first('cancelReservation');
  const refused = await problemIn(await later('cancelReservation', { key: 'once' }));
  expect(refused.conflictCause).toMatchObject({ by: marie, kind: 'reservation-cancelled' });
  await later('requestReservation');
  await later('cancelReservation');
  expect((await problemIn(await later('cancelReservation', { key: 'once' }))).conflictCause).toEqual(
    refused.conflictCause,
  );
});
