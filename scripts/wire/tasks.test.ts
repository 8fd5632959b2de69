import { expect, test } from 'vitest';
import { createNodeBackend } from '#mocks/node.ts';
import { defaultApiBase, type OperationId, operations } from '#src/contract/operations.ts';
import { watchContract } from './watch.ts';

const advantage = 'Cisco Cyber Vision Advantage';

/** Starts a backend whose traffic is validated. `send` sends an operation by its name in the contract. */
function start(scenario: 'evaluation' | 'registered') {
  const { middleware, violations } = watchContract({ apiBase: defaultApiBase, report: () => undefined });
  const { app, simulator } = createNodeBackend({ scenario, now: '2026-01-15T09:00:00.000Z', watch: middleware });
  let keys = 0;
  const send = async (id: OperationId, body?: unknown, ifMatch = '') => {
    const { method, path, status } = operations[id];
    keys += 1;
    const response = await app.request(`http://localhost${defaultApiBase}${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(method !== 'GET' && { 'Idempotency-Key': `key-${keys}`, 'If-Match': ifMatch }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer = await response.json();
    expect(response.status, `${id}: ${JSON.stringify(answer)}`).toBe(status);
    return { answer, etag: response.headers.get('ETag') ?? '' };
  };
  return { send, simulator, violations };
}

test('a registration from token to deregistration follows the published document', async () => {
  const { send, simulator, violations } = start('evaluation');
  const { text: token } = await simulator.cssm.createToken({ description: 'Plant', maximumUses: 1 });

  await send('register', { token, force: false });
  await simulator.advance('1 h');
  await send('getSummary');
  await send('renew', { kind: 'registration' });
  await send('deregister');
  await send('getActivity');

  expect(violations).toEqual([]);
});

test('a reservation from request to return follows the published document', async () => {
  const { send, simulator, violations } = start('evaluation');
  const tag = (await simulator.cssm.account()).licenses.find(({ name }) => name === advantage)?.tag ?? '';
  const { productIdentifier, serialNumber } = (await send('getSystem')).answer;
  const udi = `${productIdentifier}:${serialNumber}`;

  await send('requestReservation');
  const { code: requestCode } = (await send('getReservationRequest')).answer;
  const choice = { kind: 'specific', quantities: { [tag]: 50 } } as const;
  const { authorizationCode } = await simulator.cssm.reserve({ requestCode, choice });
  await send('checkAuthorization', { code: authorizationCode });
  await send('installAuthorization', { code: authorizationCode });
  await simulator.advance('1 h');
  const update = await simulator.cssm.updateReservation({ udi, quantities: { [tag]: 60 } });
  await send('checkAuthorization', { code: update.authorizationCode });
  await send('installAuthorization', { code: update.authorizationCode });
  const { code } = (await send('getConfirmationCode')).answer;
  await simulator.cssm.enterConfirmationCode({ udi, code });
  await send('acknowledgeConfirmation');
  await send('returnReservation');
  const { code: returnCode } = (await send('getReturnCode')).answer;
  await simulator.cssm.removeReservation({ udi, returnCode });
  await send('acknowledgeReturn');
  await send('getSummary');

  expect(violations).toEqual([]);
});

test('tests and changes of settings follow the published document', async () => {
  const { send, violations } = start('registered');

  for (const [read, edit] of [
    ['getTransport', 'putTransport'],
    ['getSubscription', 'putSubscription'],
  ] as const) {
    const { answer, etag } = await send(read);
    await send(edit, answer, etag);
  }
  await send('testConnection', { transport: { kind: 'proxy', host: 'proxy.example.com', port: 3128 } });

  expect(violations).toEqual([]);
});
