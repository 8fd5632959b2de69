import { serve } from '@hono/node-server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { problem } from '#src/contract/problem.ts';
import { createSimulator, type Simulator } from './control/client.ts';
import { connectRemotely } from './control/remote-connection.ts';
import { createNodeBackend, type NodeBackendOptions } from './node.ts';

const now = '2026-01-15T09:00:00.000Z';

let stop: () => void = () => undefined;
afterEach(() => stop());

/** Serves a backend on a free port and resolves with its URL. */
function serveBackend(options: NodeBackendOptions): Promise<string> {
  return new Promise((resolve) => {
    const server = serve({ fetch: createNodeBackend({ now, ...options }).app.fetch, port: 0 }, ({ port }) =>
      resolve(`http://localhost:${port}`),
    );
    stop = () => server.close();
  });
}

describe('the API behind an HTTP port', () => {
  test('answers an unexpected error as a problem of the contract and reports it in one line', async () => {
    const lines: string[] = [];
    const watch = () => {
      throw new TypeError('It broke over a-secret-token.');
    };
    const { app } = createNodeBackend({ now, watch, report: (line) => lines.push(line) });
    const reply = await app.request('http://localhost/api/v1/session');

    expect([reply.status, reply.headers.get('Content-Type')]).toEqual([500, 'application/problem+json']);
    expect(problem.parse(await reply.json())).toMatchObject({ code: 'internal-error', requestId: 'failure-1' });
    expect(reply.headers.get('X-Request-Id')).toBe('failure-1');
    expect(Date.parse(reply.headers.get('Date') ?? '')).not.toBeNaN();
    expect(lines).toEqual([
      expect.stringMatching(/^GET \/\S*session \(failure-1\) could not be answered: TypeError at [^\n]+$/),
    ]);
    expect(lines[0]).not.toContain('secret');
  });

  test('does not serve the control API by default', async () => {
    const address = await serveBackend({});

    expect((await fetch(`${address}/simulator/revision`)).status).toBe(404);
  });

  test('rejects requests from another origin', async () => {
    const { app } = createNodeBackend({ now, door: true });
    const request = (url: string, headers: HeadersInit = {}) => app.request(url, { headers });

    expect((await request('http://localhost:4174/api/v1/session', { Origin: 'http://example.com' })).status).toBe(403);
    expect((await request('http://example.com/api/v1/session')).status).toBe(403);
    expect((await request('http://localhost:4174/api/v1/session', { Origin: 'http://localhost:4174' })).status).toBe(
      200,
    );
  });

  test('accepts a configured origin only with its own scheme', async () => {
    const { app } = createNodeBackend({ now, origins: ['https://licenses.example.com'] });
    const request = (from: string) =>
      app.request('http://licenses.example.com/api/v1/session', { headers: { Origin: from } });

    expect((await request('http://licenses.example.com')).status).toBe(403);
    expect((await request('https://other.example.com')).status).toBe(403);
    expect((await request('https://licenses.example.com')).status).toBe(200);
  });

  test('rejects a request body larger than 256 KiB, with or without a declared length', async () => {
    const address = await serveBackend({});
    const register = async (init: RequestInit) => {
      const reply = await fetch(`${address}/api/v1/license/registration`, { method: 'POST', ...init });
      expect(reply.headers.get('Content-Type')).toBe('application/problem+json');
      return problem.parse(await reply.json());
    };
    const pieces = (async function* () {
      for (let count = 0; count < 300; count += 1) yield new Uint8Array(1024);
    })();

    for (const size of [257 * 1024, 10 * 1024 * 1024]) {
      expect(await register({ body: 'x'.repeat(size) })).toMatchObject({ code: 'request-too-large', status: 413 });
    }
    // A streamed body has no declared length.
    const unannounced = { body: pieces, duplex: 'half' } as unknown as RequestInit;
    expect(await register(unannounced)).toMatchObject({ code: 'request-too-large', status: 413 });
  });

  test('closes the connection of an operation with a network fault', async () => {
    const address = await serveBackend({ door: true });
    await createSimulator(connectRemotely(`${address}/simulator`)).line.fail('getSummary', { kind: 'network' });

    await expect(fetch(`${address}/api/v1/license/summary`)).rejects.toThrow('fetch failed');
    expect((await fetch(`${address}/api/v1/license/usage`)).status).toBe(200);
  });

  test('lists scenarios with their start path and play function', async () => {
    const address = await serveBackend({ door: true });

    const reply: { value: readonly { name: string }[] } = await (await fetch(`${address}/simulator/scenarios`)).json();

    expect(reply.value.find(({ name }) => name === 'renew-failed')).toMatchObject({
      at: '/licenses/renew/registration',
      play: expect.any(String),
    });
  });

  test('sets the Date header to the simulated time', async () => {
    const address = await serveBackend({ scenario: 'registered' });

    const reply = await fetch(`${address}/api/v1/license/summary`);

    expect(reply.status).toBe(200);
    expect(reply.headers.get('Date')).toBe('Thu, 15 Jan 2026 09:00:00 GMT');
    expect(await reply.json()).toMatchObject({ registration: { status: 'registered' } });
  });
});

describe.each(['in this process', 'over HTTP'])('the control API client %s', (where) => {
  let simulator: Simulator;
  beforeEach(async () => {
    simulator =
      where === 'over HTTP'
        ? createSimulator(connectRemotely(`${await serveBackend({ door: true })}/simulator`))
        : createNodeBackend({ now }).simulator;
    await simulator.ready;
  });

  test('treats an undefined argument as omitted', async () => {
    expect((await simulator.cssm.account(undefined)).name).toBe((await simulator.cssm.account()).name);
  });

  test('rejects with the control API’s error messages', async () => {
    // @ts-expect-error There is no such scenario.
    await expect(simulator.load('paradise')).rejects.toThrow(
      'There is no scenario “paradise”. The scenarios are: eval',
    );
    await expect(simulator.load('evaluation', { now: 'soon' })).rejects.toThrow('“soon” is not an instant');
    await expect(simulator.cssm.revokeToken('token-99')).rejects.toThrow('not-found: id');
    await expect(simulator.cssm.createToken({ expiresAfterDays: 366 })).rejects.toThrow('expiresAfterDays');
    await expect(simulator.cssm.account('nowhere')).rejects.toThrow('There is no virtual account “nowhere”.');
    await expect(simulator.advance(-1)).rejects.toThrow('Invalid duration: -1');
    await expect(simulator.measure({ components: -1 })).rejects.toThrow('components is a whole number from 0');
    await expect(simulator.cssm.lapse({ tag: 'nothing' })).rejects.toThrow('not-found: tag');
    // @ts-expect-error There is no such fault.
    await expect(simulator.line.cut('gremlins')).rejects.toThrow(
      'There is no network fault “gremlins”. The faults are: communication-timeout, name-not-resolved, connection-refu',
    );
    // @ts-expect-error A snapshot of an unknown format.
    await expect(simulator.world.import({ format: 1 })).rejects.toThrow('not a world of format 7, but of 1');
  });

  test('loads a scenario and reports its status', async () => {
    await simulator.load('cssm-unreachable', { now: '2026-03-01T12:00:00.000Z', role: 'auditor' });

    expect(await simulator.status()).toEqual({
      scenario: 'cssm-unreachable',
      now: '2026-03-01T12:00:00.000Z',
      frozen: true,
      line: 'down',
      lineFault: 'communication-timeout',
      product: 'cyber-vision',
      role: 'auditor',
      signedIn: true,
      startedAt: '2026-03-01T12:00:00.000Z',
      changed: false,
      faults: {},
      latency: 0,
    });
    expect((await simulator.world.export()).world.session.role).toBe('auditor');
    expect(simulator.scenarios().map(({ name }) => name)).toContain('cssm-unreachable');
  });

  test('advances the simulated time', async () => {
    expect(await simulator.advance('30 d')).toBe('2026-02-14T09:00:00.000Z');
    expect(await simulator.now()).toBe('2026-02-14T09:00:00.000Z');
  });

  test('sets measured counts and keeps the omitted ones', async () => {
    await simulator.measure({ sensors: { ic3000: 2 } });
    await simulator.measure({ components: 40, subscriberRules: true });

    const { measured } = (await simulator.world.export()).world.agent;
    expect(measured).toMatchObject({ components: 40, sensors: { ic3000: 2, ir8340: 0 }, subscriberRules: true });
  });

  test('cuts and restores the network', async () => {
    await simulator.line.cut('certificate-not-trusted');
    expect((await simulator.status()).line).toBe('down');
    expect((await simulator.world.export()).world.line).toEqual({ state: 'down', reason: 'certificate-not-trusted' });
    await simulator.line.restore();
    expect((await simulator.status()).line).toBe('up');
  });

  test('makes and revokes tokens in the portal', async () => {
    const token = await simulator.cssm.createToken({ description: 'for the plant', maximumUses: 1 });
    const listed = async () => (await simulator.cssm.account()).tokens.find(({ id }) => id === token.id);
    expect(await listed()).toEqual(token);

    await simulator.cssm.revokeToken(token.id);

    expect((await listed())?.status).toBe('revoked');
    expect((await simulator.cssm.events()).rows[0]?.kind).toBe('token-revoked');
  });

  test('finds and removes instances, and buys licenses', async () => {
    const { rows } = await simulator.cssm.instances({ search: ' CENTER-10 ' });
    const [instance] = rows;
    expect(instance?.name).toBe('center-10');
    await simulator.cssm.removeInstance({ udi: instance?.udi ?? '' });
    expect((await simulator.cssm.instances({ search: 'center-10' })).total).toBe(0);

    const before = (await simulator.cssm.account()).licenses[0];
    await simulator.cssm.buy({ tag: before?.tag ?? '', quantity: 5 });
    expect((await simulator.cssm.account()).licenses[0]?.purchased).toBe((before?.purchased ?? 0) + 5);
  });

  test('ends the terms of a license', async () => {
    const owned = async () => (await simulator.cssm.account()).licenses.find(({ purchased }) => purchased > 0);
    const { tag = '', purchased } = (await owned()) ?? {};

    await simulator.cssm.lapse({ tag });

    const left = (await simulator.cssm.account()).licenses.find((license) => license.tag === tag);
    expect(left?.purchased).toBe(0);
    expect((await simulator.cssm.events()).rows[0]).toMatchObject({
      kind: 'licenses-expired',
      details: { quantity: purchased },
    });
  });

  test('releases a withheld response', async () => {
    await simulator.load('registering', { now });
    await simulator.advance('1 h');
    const status = async () => (await simulator.world.export()).world.agent.registration.status;
    expect(await status()).toBe('registering');

    await simulator.cssm.answer();

    expect(await status()).toBe('registered');
  });

  test('exports a snapshot with or without secrets, and imports it', async () => {
    await simulator.load('registering', { now });
    const { localAccountId: virtualAccountId } = await simulator.onPrem.status();
    const tokens = [await simulator.cssm.createToken(), await simulator.cssm.createToken({ virtualAccountId })];
    const fullSnapshot = await simulator.world.export({ secrets: true });
    const masked = await simulator.world.export();

    const portals = [fullSnapshot.world.cssm, fullSnapshot.world.onPrem.cssm];
    const secrets = portals.flatMap(({ virtualAccounts }) =>
      virtualAccounts.flatMap(({ tokens }) => tokens.map((token) => token.text)),
    );
    expect(secrets).toEqual(expect.arrayContaining(tokens.map((token) => token.text)));
    for (const secret of secrets) expect(JSON.stringify(masked)).not.toContain(secret);

    await simulator.load('evaluation', { now });
    await simulator.world.import(fullSnapshot);
    expect(await simulator.world.export({ secrets: true })).toEqual(fullSnapshot);
  });

  test('notifies a subscriber of changes until it unsubscribes', async () => {
    let calls = 0;
    let stopListening: () => void = () => undefined;
    const reply = new Promise<void>((resolve) => {
      stopListening = simulator.subscribe(() => {
        calls += 1;
        resolve();
      });
    });

    await simulator.line.cut();
    await reply;
    stopListening();
    await simulator.line.restore();

    expect(calls).toBe(1);
  });
});
