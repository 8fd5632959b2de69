// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { createNodeBackend } from '#mocks/node.ts';
import type { Transport } from '#src/contract/settings.ts';
import { transportMutation } from './settings.ts';

const proxy: Transport = { kind: 'proxy', host: 'proxy.example.com', port: 3128 };
const direct: Transport = { kind: 'direct' };

afterEach(() => vi.unstubAllGlobals());

/** A product, of which every setting that is put may go wrong on the way. */
function startProduct(wayOf: (put: () => Promise<Response>) => Promise<Response>) {
  const backend = createNodeBackend({ scenario: 'evaluation', now: '2026-01-15T09:00:00.000Z' });
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) => {
    // The signals of this document are none of Node’s.
    const createRequest = () => backend.fetch(address, { ...init, signal: null });
    return init?.method === 'PUT' ? wayOf(createRequest) : createRequest();
  });
  return backend.simulator;
}

/** Saves it as the dialog does, under the tag that it was loaded with. */
async function save(value: Transport, etag = loaded()) {
  return transportMutation.mutationFn({ value, etag: await etag }, new AbortController().signal);
}

const loaded = async () => (await fetch('/api/v1/settings/transport')).headers.get('etag') ?? '';

const lost = () => Promise.reject(new TypeError('Failed to fetch'));

test('a setting whose answer is lost has been set, if it is found to be so', async () => {
  startProduct(async (put) => {
    await put();
    return lost();
  });
  expect((await save(proxy)).body).toEqual(proxy);
});

test('a setting that was put twice on its way has been set, and nobody else has changed it', async () => {
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

test('what was never set is a failure', async () => {
  startProduct(lost);
  await expect(save(proxy)).rejects.toMatchObject({ code: 'network' });
});

test('what somebody else has set meanwhile is told', async () => {
  startProduct((put) => put());
  const seen = loaded();
  await save(proxy, seen);
  await expect(save(direct, seen)).rejects.toMatchObject({ code: 'settings-changed' });
});
