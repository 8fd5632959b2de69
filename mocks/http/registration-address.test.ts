import { describe, expect, test } from 'vitest';
import { onPremToken } from '#mocks/testing/on-prem.ts';
import { createTestClient, type TestClient } from '#mocks/testing/test-client.ts';

const url = 'https://onprem.example.com/SmartTransport';
const token = async ({ simulator }: TestClient) => (await simulator.cssm.createToken()).text;
const summaryOf = async ({ succeed }: TestClient) => (await succeed('getSummary')).body;
const kindsOf = async ({ succeed }: TestClient) =>
  (await succeed('getActivity')).body.entries.map(({ kind }) => kind).reverse();

/** Registers with a new token of the portal behind this transport, and waits for the response. */
async function register(
  client: TestClient,
  way: { readonly transportUrl?: string },
  make: (client: TestClient) => Promise<string> = tokenBy(way),
) {
  await client.succeed('register', { body: { token: await make(client), force: true, ...way } });
  await client.simulator.advance('3 s');
  return summaryOf(client);
}

function tokenBy({ transportUrl }: { readonly transportUrl?: string }) {
  return transportUrl === undefined ? token : onPremToken;
}

describe('the Smart Transport Registration URL', () => {
  test.each([
    '',
    'onprem.example.com/SmartTransport',
    'ftp://onprem.example.com',
    'https://',
    'https://https://onprem.example.com/SmartTransport',
    'https://https/SmartTransport',
    'http://onprem.example.com:99999/SmartTransport',
    'https://10.0.0.300/SmartTransport',
    '"https://onprem.example.com/SmartTransport"',
    'https://onprem.example.com/Smart Transport',
  ])('rejects the invalid URL %j without starting a registration', async (transportUrl) => {
    const client = createTestClient({ product: 'secure-workload' });
    const body = { token: await token(client), force: false, transportUrl };
    const refusal = await client.fail('register', { body });
    expect([refusal.code, refusal.errors]).toEqual([
      'invalid-request',
      [{ pointer: '/transportUrl', code: 'wrong-format' }],
    ]);
    expect(await summaryOf(client)).toMatchObject({
      registration: { status: 'unregistered' },
      transport: { kind: 'direct' },
    });
  });

  test('rejects the registration URL for a product with its own transport dialog', async () => {
    const client = createTestClient({ product: 'cyber-vision' });
    const body = { token: await token(client), force: false, transportUrl: url };
    const refusal = await client.fail('register', { body });
    expect([refusal.code, refusal.errors]).toEqual([
      'not-supported',
      [{ pointer: '/transportUrl', code: 'not-accepted' }],
    ]);
    expect(await summaryOf(client)).toMatchObject({
      registration: { status: 'unregistered' },
      transport: { kind: 'direct' },
    });
  });

  test('sets the transport from the registration URL, records it and keeps it after deregistering', async () => {
    const client = createTestClient({ product: 'secure-workload' });
    expect(await register(client, { transportUrl: url })).toMatchObject({
      registration: { status: 'registered' },
      transport: { kind: 'gateway', url },
    });
    expect(await kindsOf(client)).toEqual(['transport-changed', 'registration-requested', 'registered']);
    await client.succeed('deregister');
    expect((await summaryOf(client)).transport).toEqual({ kind: 'gateway', url });
  });

  test('records an unchanged URL only once, and returns to direct transport without one', async () => {
    const client = createTestClient({ product: 'secure-workload' });
    await register(client, { transportUrl: url });
    await register(client, { transportUrl: url });
    expect((await kindsOf(client)).filter((kind) => kind === 'transport-changed')).toHaveLength(1);
    expect((await register(client, {})).transport).toEqual({ kind: 'direct' });
  });

  test('reports a URL that leads to no On-Prem, until a new attempt replaces the waiting one', async () => {
    const client = createTestClient({ product: 'secure-workload' });
    expect(await register(client, { transportUrl: 'https://onprem.example.com/' })).toMatchObject({
      registration: { status: 'retrying', lastFailure: { reason: { code: 'gateway-invalid' } } },
    });
    expect(await register(client, { transportUrl: url })).toMatchObject({ registration: { status: 'registered' } });
  });
});
