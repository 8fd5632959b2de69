import { describe, expect, test } from 'vitest';
import { day } from '#mocks/codes/epoch.ts';
import { syncRemovalAfter } from '#mocks/cssm/on-prem-accounts.ts';
import {
  advantageIn,
  alertsIn,
  eventsIn,
  gateway,
  local,
  namesIn,
  onPremToken,
  plant,
  registeredOnPrem,
  setTransport,
} from '#mocks/testing/on-prem.ts';
import { createTestClient } from '#mocks/testing/test-client.ts';

describe('synchronization over the network', () => {
  test('does not run while disconnected, neither on demand nor by schedule', async () => {
    const client = await registeredOnPrem();
    await client.simulator.onPrem.connect({ connection: 'disconnected', schedule: 'daily' });
    await expect(client.simulator.onPrem.synchronize()).rejects.toThrow('no-network');
    expect(await client.simulator.onPrem.status()).not.toHaveProperty('nextSynchronizationAt');
    await client.simulator.advance('3 d');
    expect(await eventsIn(client)).toEqual([]);
  });

  test.each([
    [{ connection: 'wired' }, 'connection'],
    [{ connection: 'connected', schedule: 'hourly' }, 'schedule'],
  ])('rejects the invalid connection %j', async (settings, field) => {
    const { simulator } = createTestClient();
    await expect(simulator.onPrem.connect(settings as never)).rejects.toThrow(`invalid-request: ${field}`);
  });

  test('reports each product and its usage once to Smart Software Manager', async () => {
    const client = await registeredOnPrem();
    expect(await namesIn(client)).toEqual(['plant-center-1', 'plant-center-2', 'plant-center-3']);
    await client.simulator.onPrem.synchronize();
    await client.simulator.onPrem.synchronize();
    expect(await namesIn(client)).toEqual(['center', 'plant-center-1', 'plant-center-2', 'plant-center-3']);
    expect((await advantageIn(client)).inUse).toBe(420 + 31);
    expect(await eventsIn(client)).toEqual(['on-prem-synchronized', 'on-prem-synchronized']);
    expect(await client.simulator.onPrem.status()).toMatchObject({
      status: 'synchronized',
      awaitsResponse: false,
      lastSynchronizedAt: await client.simulator.now(),
    });
  });

  test('removes products that have deregistered from the On-Prem', async () => {
    const client = await registeredOnPrem();
    await client.simulator.onPrem.synchronize();
    await client.succeed('deregister');
    expect(await namesIn(client)).toContain('center');
    await client.simulator.onPrem.synchronize();
    expect(await namesIn(client)).not.toContain('center');
    expect((await advantageIn(client)).inUse).toBe(420);
  });

  test('transfers purchases to the On-Prem and does not change its usage', async () => {
    const client = await registeredOnPrem();
    const { tag, purchased } = await advantageIn(client, local);
    await client.simulator.cssm.buy({ tag, quantity: 25, virtualAccountId: plant });
    expect(await advantageIn(client, local)).toMatchObject({ purchased, inUse: 451 });
    await client.simulator.onPrem.synchronize();
    expect(await advantageIn(client, local)).toMatchObject({ purchased: purchased + 25, inUse: 451 });
    expect(await eventsIn(client, local)).toContain('on-prem-synchronized');
  });

  test('does not transfer tokens', async () => {
    const client = await registeredOnPrem();
    await client.simulator.onPrem.synchronize();
    const { tokens } = await client.simulator.cssm.account(plant);
    expect(tokens).toEqual([]);
    expect((await client.simulator.cssm.account(local)).tokens).toHaveLength(1);
  });

  test.each([
    ['daily', 1],
    ['weekly', 7],
    ['monthly', 30],
  ] as const)('runs automatically with the schedule %s', async (schedule, days) => {
    const client = await registeredOnPrem();
    await client.simulator.onPrem.synchronize();
    const since = await client.simulator.now();
    await client.simulator.onPrem.connect({ connection: 'connected', schedule });
    const next = new Date(Date.parse(since) + days * day).toISOString();
    expect(await client.simulator.onPrem.status()).toMatchObject({ schedule, nextSynchronizationAt: next });
    const { fired } = await client.simulator.fastForward(2 * days * day);
    expect(fired.filter(({ kind }) => kind === 'on-prem-synchronization')).toEqual([
      { kind: 'on-prem-synchronization', at: next },
      { kind: 'on-prem-synchronization', at: new Date(Date.parse(since) + 2 * days * day).toISOString() },
    ]);
    expect((await eventsIn(client)).length).toBe(3);
  });

  test('runs immediately when a newly chosen schedule is already overdue', async () => {
    const client = await registeredOnPrem();
    await client.simulator.onPrem.connect({ connection: 'connected', schedule: 'daily' });
    expect(await client.simulator.onPrem.status()).toMatchObject({
      lastSynchronizedAt: await client.simulator.now(),
      status: 'synchronized',
    });
    expect(await namesIn(client)).toContain('center');
  });

  test('runs 365 times when a year passes at once with a daily schedule', async () => {
    const client = await registeredOnPrem();
    await client.simulator.onPrem.connect({ connection: 'connected', schedule: 'daily' });
    await client.simulator.advance('365 d');
    expect((await eventsIn(client)).filter((kind) => kind === 'on-prem-synchronized')).toHaveLength(366);
    expect(await alertsIn(client)).not.toContain('synchronization-overdue');
  });
});

describe('a product registered in both portals', () => {
  test('stays in its virtual account, with an alert until it is removed there', async () => {
    const client = createTestClient({ scenario: 'registered' });
    const before = (await advantageIn(client, 'iot-security-demos')).inUse;
    await setTransport(client, gateway);
    await client.succeed('register', { body: { token: await onPremToken(client), force: true } });
    await client.simulator.advance('3 s');
    await client.simulator.onPrem.synchronize();
    expect(await namesIn(client)).not.toContain('center');
    expect(await alertsIn(client)).toEqual(['duplicate-licenses']);
    expect((await advantageIn(client, 'iot-security-demos')).inUse).toBe(before);

    const { rows } = await client.simulator.cssm.instances({ search: 'center' });
    const own = rows.find(({ name }) => name === 'center');
    await client.simulator.cssm.removeInstance({ udi: own?.udi ?? '' });
    await client.simulator.onPrem.synchronize();
    expect(await namesIn(client)).toContain('center');
    expect(await alertsIn(client)).toEqual([]);
  });
});

describe('an On-Prem that does not synchronize', () => {
  test('becomes overdue 30 days after its last synchronization, and is removed after 90', async () => {
    const client = createTestClient();
    const { simulator } = client;
    await simulator.advance(28 * day - 1);
    expect(await simulator.onPrem.status()).toMatchObject({ status: 'synchronized' });
    await simulator.advance(1);
    expect(await simulator.onPrem.status()).toMatchObject({ status: 'overdue' });
    expect(await simulator.cssm.onPremAccounts()).toMatchObject([{ status: 'overdue', productInstances: 3 }]);
    expect(await alertsIn(client)).toEqual(['synchronization-overdue']);

    const { fired } = await simulator.fastForward(60 * day);
    expect(fired.map(({ kind }) => kind)).toContain('on-prem-removal');
    expect(await simulator.onPrem.status()).toMatchObject({ status: 'removed' });
    const { lastSynchronizedAt, dueAt } = await simulator.onPrem.status();
    expect(Date.parse(dueAt) - Date.parse(lastSynchronizedAt)).toBe(syncRemovalAfter);
    expect(await simulator.cssm.onPremAccounts()).toMatchObject([{ status: 'removed', productInstances: 0 }]);
    expect([await namesIn(client), (await advantageIn(client)).inUse]).toEqual([[], 0]);
    expect(await alertsIn(client)).toEqual(['on-prem-removed']);
    expect(await eventsIn(client)).toEqual(['on-prem-removed']);
  });

  test('still serves its products after its removal, and registers again by synchronizing', async () => {
    const client = createTestClient({ scenario: 'on-prem-removed' });
    const { simulator } = client;
    expect((await client.succeed('renew', { body: { kind: 'authorization' } })).body).toMatchObject({
      outcome: 'succeeded',
    });
    await simulator.onPrem.synchronize();
    expect(await simulator.onPrem.status()).toMatchObject({ status: 'synchronized' });
    expect(await namesIn(client)).toContain('center');
    expect((await eventsIn(client)).slice(-2)).toEqual(['on-prem-registered', 'on-prem-synchronized']);
    await simulator.advance('89 d');
    expect(await simulator.cssm.onPremAccounts()).toMatchObject([{ status: 'overdue', productInstances: 4 }]);
  });
});
