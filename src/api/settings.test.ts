// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { createNodeBackend } from '#mocks/node.ts';
import type { Transport } from '#src/contract/settings.ts';
import { transportMutation } from './settings.ts';

const proxy: Transport = { kind: 'proxy', host: 'proxy.example.com', port: 3128 };
const direct: Transport = { kind: 'direct' };

afterEach(() => vi.unstubAllGlobals());

/** Starts a product and passes each of its `PUT` requests to `transmit`, which may lose or repeat it. */
function startProduct(transmit: (put: () => Promise<Response>) => Promise<Response>) {
  const backend = createNodeBackend({ scenario: 'evaluation', now: '2026-01-15T09:00:00.000Z' });
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) => {
    // Node's fetch rejects the AbortSignal of happy-dom.
    const createRequest = () => backend.fetch(address, { ...init, signal: null });
    return init?.method === 'PUT' ? transmit(createRequest) : createRequest();
  });
  return backend.simulator;
}

/** Saves a transport setting with the ETag that was loaded with it, as the dialog does. */
async function save(value: Transport, etag = loadEtag()) {
  return transportMutation.mutationFn({ value, etag: await etag }, new AbortController().signal);
}

const loadEtag = async () => (await fetch('/api/v1/settings/transport')).headers.get('etag') ?? '';

const loseResponse = () => Promise.reject(new TypeError('Failed to fetch'));

test('succeeds after a lost response when the setting has the new value', async () => {
  startProduct(async (put) => {
    await put();
    return loseResponse();
  });
  expect((await save(proxy)).body).toEqual(proxy);
});

test('succeeds when a proxy repeated the PUT, and the setting is changed once', async () => {
  const simulator = startProduct(async (put) => {
    await put();
    return put();
  });
  const changes = async () =>
    (await simulator.world.export()).activity.filter(({ kind }) => kind === 'transport-changed').length;
  const before = await changes();
  expect((await save(proxy)).body).toEqual(proxy);
  expect(await changes()).toBe(before + 1);
});

test('fails when the setting was not changed', async () => {
  startProduct(loseResponse);
  await expect(save(proxy)).rejects.toMatchObject({ code: 'network' });
});

test('fails with settings-changed when another user changed the setting meanwhile', async () => {
  startProduct((put) => put());
  const etag = loadEtag();
  await save(proxy, etag);
  await expect(save(direct, etag)).rejects.toMatchObject({ code: 'settings-changed' });
});
