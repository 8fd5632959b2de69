import { afterEach, expect, test, vi } from 'vitest';
import { createNodeBackend } from './node.ts';

// The examples of mocks/README.md.
const now = '2026-01-15T09:00:00.000Z';

afterEach(() => vi.unstubAllGlobals());

test('loads a scenario', async () => {
  const { fetch } = createNodeBackend({ scenario: 'reserved-over-used', now });
  const summary = await fetch('/api/v1/license/summary').then((reply) => reply.json());
  expect(summary.authorization.status).toBe('out-of-compliance');
});

test('answers the app’s own requests', async () => {
  vi.stubGlobal('fetch', createNodeBackend({ scenario: 'registered', now }).fetch);
  const product = await fetch('/api/v1/product').then((reply) => reply.json());
  expect(product.capabilities.tiers).toBe(true);
});

test('lets the simulated time pass', async () => {
  const { fetch, simulator } = createNodeBackend({ scenario: 'evaluation', now });
  await simulator.advance('90 d');
  expect(await fetch('/api/v1/license/summary').then((reply) => reply.text())).toContain('evaluation-expired');
});

test('buys licenses in Smart Software Manager', async () => {
  const { fetch, simulator } = createNodeBackend({ scenario: 'out-of-compliance', now });
  const missing = (await simulator.cssm.account()).licenses.find(({ balance }) => balance < 0);
  await simulator.cssm.buy({ tag: missing?.tag ?? '', quantity: 1 });
  await simulator.advance('12 h');
  expect(await fetch('/api/v1/license/summary').then((reply) => reply.text())).toContain('"authorized"');
});

test('cuts the network to Smart Software Manager', async () => {
  const { fetch, simulator } = createNodeBackend({ scenario: 'registered', now });
  await simulator.line.cut('name-not-resolved');
  await simulator.advance('91 d');
  expect(await fetch('/api/v1/license/summary').then((reply) => reply.text())).toContain('authorization-expired');
});

test('makes an operation of the product fail', async () => {
  const { fetch, simulator } = createNodeBackend({ scenario: 'registered', now });
  await simulator.line.fail('getSummary', { kind: 'status', status: 503 });
  expect((await fetch('/api/v1/license/summary')).status).toBe(503);
});
