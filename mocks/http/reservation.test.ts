import { describe, expect, test } from 'vitest';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import { requireActiveSummary } from '#mocks/testing/active-summary.ts';
import { createReservationClient, type ReservationClient } from '#mocks/testing/reservation-client.ts';
import { codeMaximumLength } from '#src/contract/reservation.ts';
import { reservationOperations } from '#src/contract/reservation-operations.ts';

type ReservationOperation = keyof typeof reservationOperations;

const all = Object.keys(reservationOperations) as ReservationOperation[];
const commands = all.filter((id) => reservationOperations[id].kind === 'command');
const codeOperations = ['returnAuthorization', 'checkAuthorization', 'installAuthorization'] as const;
/** A body for the operations that expect a code. The text is not a code, so no operation can succeed with it. */
const bodyOf = (id: ReservationOperation) =>
  'request' in reservationOperations[id] ? { body: { code: 'hello' } } : {};

const statusOf = async ({ succeed }: ReservationClient) => (await succeed('getSummary')).body.registration.status;

describe.each(all)('the read-only roles and %s', (id) => {
  test.each(['operator', 'auditor'] as const)('rejects a reservation operation from the role %s', async (role) => {
    const client = createReservationClient({ scenario: 'reserved', role });

    expect((await client.fail(id, bodyOf(id))).code).toBe('role-not-allowed');
    expect(await statusOf(client)).toBe('reserved');
  });
});

describe.each(commands)('the Idempotency-Key of %s', (id) => {
  test('rejects a reservation command without an Idempotency-Key', async () => {
    const client = createReservationClient({ scenario: 'reserved' });

    expect((await client.fail(id, { ...bodyOf(id), key: null })).code).toBe('idempotency-key-missing');
    expect(await statusOf(client)).toBe('reserved');
  });
});

describe.each(codeOperations)('the code of %s', (id) => {
  test.each([
    ['no code', {}],
    ['a code that is not a string', { code: 50 }],
    ['a code that is too long', { code: 'x'.repeat(codeMaximumLength + 1) }],
  ])('rejects a request with %s', async (_name, body) => {
    const client = createReservationClient({ scenario: 'reservation-pending' });

    expect(await client.fail(id, { body })).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '/code' }] });
  });
});

test.each(['returnAuthorization', 'installAuthorization'] as const)(
  'rejects an Idempotency-Key of %s that was used with another code',
  async (id) => {
    const client = createReservationClient({ scenario: 'reservation-pending' });
    await client.fail(id, { body: { code: 'hello' }, key: 'one' });

    expect((await client.fail(id, { body: { code: 'world' }, key: 'one' })).code).toBe('idempotency-key-reused');
  },
);

describe('states that refuse an operation', () => {
  test.each<[ReservationOperation, ScenarioName, string]>([
    ['requestReservation', 'registered', 'already-registered'],
    ['requestReservation', 'registering', 'registration-in-progress'],
    ['requestReservation', 'reserved', 'already-reserved'],
    ['getReservationRequest', 'evaluation', 'no-code-kept'],
    ['getReservationRequest', 'reserved', 'no-code-kept'],
    ['cancelReservation', 'evaluation', 'no-reservation-pending'],
    ['cancelReservation', 'reserved', 'no-reservation-pending'],
    // The state is checked before the code.
    ['returnAuthorization', 'evaluation', 'no-reservation-pending'],
    ['returnAuthorization', 'reserved', 'no-reservation-pending'],
    ['checkAuthorization', 'evaluation', 'no-reservation-pending'],
    ['installAuthorization', 'evaluation', 'no-reservation-pending'],
    ['checkAuthorization', 'reserved-universal', 'universal-not-updated'],
    ['installAuthorization', 'reserved-universal', 'universal-not-updated'],
    ['getConfirmationCode', 'reserved', 'no-code-kept'],
    ['getConfirmationCode', 'return-unacknowledged', 'no-code-kept'],
    ['returnReservation', 'evaluation', 'not-reserved'],
    ['returnReservation', 'registered', 'not-reserved'],
    ['getReturnCode', 'evaluation', 'no-code-kept'],
    ['getReturnCode', 'update-unconfirmed', 'no-code-kept'],
  ])('refuses %s in state %s with %s, and changes nothing', async (id, scenario, code) => {
    const client = createReservationClient({ scenario });
    const before = await client.simulator.world.export({ secrets: true });

    expect((await client.fail(id, bodyOf(id))).code).toBe(code);

    const after = await client.simulator.world.export({ secrets: true });
    expect({ ...after.world, keptReplies: {} }).toEqual({ ...before.world, keptReplies: {} });
    expect(after.activity).toEqual(before.activity);
  });

  test.each<[ScenarioName, string]>([
    ['reservation-pending', 'reservation-pending'],
    ['reserved', 'already-reserved'],
  ])('refuses to register online in state %s', async (scenario, code) => {
    const client = createReservationClient({ scenario });
    const { text } = await client.simulator.cssm.createToken();

    expect((await client.fail('register', { body: { token: text, force: true } })).code).toBe(code);
  });
});

describe('a reservation', () => {
  test('returns the same request code until the request is cancelled', async () => {
    const client = createReservationClient();
    const code = await client.request();

    expect((await client.succeed('getReservationRequest')).body).toEqual({
      code,
      requestedAt: '2026-01-15T09:00:00.000Z',
    });
    await client.simulator.advance('1 d');
    expect(await client.request()).toBe(code);

    expect((await client.succeed('cancelReservation')).body).toEqual({ outcome: 'cancelled' });
    expect(await statusOf(client)).toBe('unregistered');
    expect(await client.request()).not.toBe(code);
  });

  test('shows the preview of a code without installing it', async () => {
    const client = createReservationClient();
    const code = await client.reserve(await client.request());
    const before = (await client.succeed('getSummary')).body;

    const { body } = await client.succeed('checkAuthorization', { body: { code } });

    expect(body).toMatchObject({ kind: 'specific', issuedAt: '2026-01-15T09:00:00.000Z' });
    expect(body.licenses.map(({ name, held, granted }) => [name, held, granted])).toEqual([
      ['Cisco Cyber Vision Advantage', 0, 50],
    ]);
    expect((await client.succeed('getSummary')).body).toEqual(before);
  });

  test('begins the reservation when its code is installed, also with line breaks added', async () => {
    const client = createReservationClient();
    const code = await client.reserve(await client.request());

    expect((await client.install(`\uFEFF > ${code.replaceAll('><', '>\r\n> <')}\n`)).body).toEqual({
      outcome: 'installed',
      kind: 'specific',
    });

    const { registration, authorization, evaluation } = requireActiveSummary((await client.succeed('getSummary')).body);
    expect(registration).toMatchObject({ status: 'reserved', kind: 'specific' });
    expect(authorization.status).toBe('reserved');
    expect(evaluation.clock).toBe('paused');
  });

  test('keeps the confirmation code of an update until it is acknowledged', async () => {
    const client = createReservationClient({ scenario: 'reserved' });
    await client.simulator.advance('1 h');
    const code = await client.update(60);

    const preview = (await client.succeed('checkAuthorization', { body: { code } })).body;
    expect(preview.licenses.map(({ held, granted }) => [held, granted])).toEqual([[50, 60]]);
    const { body } = await client.install(code);
    if (body.outcome !== 'updated') throw new Error(body.outcome);
    const { confirmation } = body;

    expect((await client.succeed('getConfirmationCode')).body).toEqual(confirmation);
    expect(requireActiveSummary((await client.succeed('getSummary')).body).unacknowledged).toEqual({
      code: 'confirmation',
      madeAt: confirmation.madeAt,
    });
    await client.simulator.cssm.enterConfirmationCode({ udi: await client.udi(), code: confirmation.code });
    expect((await client.succeed('acknowledgeConfirmation')).body).toEqual({ outcome: 'acknowledged' });
    expect((await client.fail('getConfirmationCode')).code).toBe('no-code-kept');
    expect((await client.succeed('acknowledgeConfirmation')).body).toEqual({ outcome: 'acknowledged' });
  });

  test('replaces the confirmation code with the return code when the reservation is returned', async () => {
    const client = createReservationClient({ scenario: 'update-unconfirmed' });

    const { body } = await client.succeed('returnReservation');

    expect(body).toMatchObject({ returns: 'reservation', madeAt: '2026-01-15T09:00:00.000Z' });
    expect((await client.succeed('getReturnCode')).body).toEqual(body);
    expect((await client.fail('getConfirmationCode')).code).toBe('no-code-kept');
    expect((await client.succeed('getSummary')).body).toMatchObject({
      registration: { status: 'unregistered' },
      evaluation: { clock: 'running' },
      unacknowledged: { code: 'return', madeAt: body.madeAt },
    });
    await client.simulator.cssm.removeReservation({ udi: await client.udi(), returnCode: body.code });
    expect((await client.succeed('acknowledgeReturn')).body).toEqual({ outcome: 'acknowledged' });
    expect((await client.fail('getReturnCode')).code).toBe('no-code-kept');
    expect((await client.succeed('acknowledgeReturn')).body).toEqual({ outcome: 'acknowledged' });
  });

  test('returns an authorization that was never installed', async () => {
    const client = createReservationClient();
    const code = await client.reserve(await client.request());

    const { body } = await client.succeed('returnAuthorization', { body: { code } });

    expect(body.returns).toBe('unused-authorization');
    expect((await client.succeed('getReturnCode')).body).toEqual(body);
    expect(await statusOf(client)).toBe('unregistered');
    const udi = await client.udi();
    await client.simulator.cssm.removeReservation({ udi, returnCode: body.code });
    expect((await client.simulator.cssm.instances({ search: udi.split(':')[1] ?? '' })).total).toBe(0);
  });
});
