import { describe, expect, test } from 'vitest';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import { requireActiveSummary } from '#mocks/testing/active-summary.ts';
import { onPremToken } from '#mocks/testing/on-prem.ts';
import { createTestClient, type TestClient } from '#mocks/testing/test-client.ts';

const postPaid = { mode: 'post-paid', customer: { id: '4711' } } as const;
const prePaid = { mode: 'pre-paid' } as const;
const fields = ['id', 'name', 'street', 'city', 'state', 'country', 'postalCode'] as const;

const tagOf = async (client: TestClient, get: 'getMode' | 'getTransport') =>
  (await client.succeed(get)).headers.get('ETag') ?? '';

describe('invalid changes to post-paid', () => {
  test.each<ScenarioName>(['evaluation', 'evaluation-expired'])(
    'rejects post-paid without a gateway in %s',
    async (scenario) => {
      const client = createTestClient({ scenario });

      const { code } = await client.fail('putMode', { body: postPaid, ifMatch: await tagOf(client, 'getMode') });

      expect(code).toBe('utility-needs-gateway');
      expect((await client.succeed('getMode')).body).toEqual(prePaid);
    },
  );

  test('rejects post-paid without a customer, and accepts a customer without fields', async () => {
    const client = createTestClient({ scenario: 'evaluation-gateway' });
    const ifMatch = await tagOf(client, 'getMode');

    const refusal = await client.fail('putMode', { body: { mode: 'post-paid' }, ifMatch });

    expect(refusal).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '/customer', code: 'missing' }] });
    await client.succeed('putMode', { body: { mode: 'post-paid', customer: {} }, ifMatch });
  });

  describe.each(fields)('the customer field %s', (field) => {
    test.each([
      ['empty', ''],
      ['longer than 250 characters', 'x'.repeat(251)],
      ['not a string', 4711],
    ])('rejects a value that is %s', async (_what, value) => {
      const client = createTestClient({ scenario: 'evaluation-gateway' });
      const body = { mode: 'post-paid', customer: { [field]: value } };

      const refusal = await client.fail('putMode', { body, ifMatch: await tagOf(client, 'getMode') });

      expect(refusal).toMatchObject({ code: 'invalid-request', errors: [{ pointer: `/customer/${field}` }] });
    });
  });
});

test.each<ScenarioName>(['registering', 'registration-retrying', 'registered', 'utility'])(
  'refuses to change the mode during and after a registration, as in %s',
  async (scenario) => {
    const client = createTestClient({ scenario });
    const before = await client.succeed('getMode');
    const body = before.body.mode === 'pre-paid' ? postPaid : prePaid;

    const { code } = await client.fail('putMode', { body, ifMatch: before.headers.get('ETag') ?? '' });

    expect(code).toBe('mode-fixed-by-registration');
    expect((await client.succeed('getMode')).body).toEqual(before.body);
  },
);

test('refuses to change the transport in post-paid mode, and allows it again in pre-paid mode', async () => {
  const client = createTestClient({ scenario: 'evaluation-utility' });
  const direct = { kind: 'direct' };
  const put = async () => ({ body: direct, ifMatch: await tagOf(client, 'getTransport') });

  expect((await client.fail('putTransport', await put())).code).toBe('transport-fixed-by-utility-mode');

  await client.succeed('putMode', { body: prePaid, ifMatch: await tagOf(client, 'getMode') });
  expect((await client.succeed('putTransport', await put())).body).toEqual(direct);
});

describe('post-paid mode', () => {
  test('accepts 250 characters in every customer field', async () => {
    const client = createTestClient({ scenario: 'evaluation-gateway' });
    const customer = Object.fromEntries(fields.map((field) => [field, 'x'.repeat(250)]));
    const body = { mode: 'post-paid', customer };

    expect((await client.succeed('putMode', { body, ifMatch: await tagOf(client, 'getMode') })).body).toEqual(body);
  });

  test('shows post-paid mode in the summary at once, and usage reports after registration', async () => {
    const client = createTestClient({ scenario: 'evaluation-gateway' });
    await client.succeed('putMode', { body: postPaid, ifMatch: await tagOf(client, 'getMode') });
    const summary = async () => requireActiveSummary((await client.succeed('getSummary')).body);
    expect(await summary()).toMatchObject({ mode: 'post-paid' });
    expect((await summary()).utility).toBeUndefined();

    await client.succeed('register', { body: { token: await onPremToken(client), force: false } });
    await client.simulator.advance('3 s');

    expect((await summary()).utility).toEqual({ nextReportAt: '2026-01-15T13:00:03.000Z' });
  });

  test('records the change in the activity without the customer’s data', async () => {
    const client = createTestClient({ scenario: 'evaluation-gateway' });
    await client.succeed('putMode', { body: postPaid, ifMatch: await tagOf(client, 'getMode') });

    const [noted] = (await client.succeed('getActivity')).body.entries;

    expect(noted).toMatchObject({ kind: 'mode-changed', actor: { kind: 'user' }, result: 'succeeded' });
    expect(JSON.stringify(noted)).not.toContain('4711');
  });
});
