import { describe, expect, test } from 'vitest';
import { createNodeBackend, type NodeBackendOptions } from '#mocks/node.ts';
import { worldNames } from '#mocks/scenarios/world-names.ts';
import { upcoming } from '#mocks/scheduler.ts';
import { createMemoryDatabase, createMemoryStore } from '#mocks/store/memory.ts';
import type { Operation } from '#src/contract/operation.ts';
import { isSupported } from '#src/contract/operation-capabilities.ts';
import { defaultApiBase, type OperationId, operations } from '#src/contract/operations.ts';

const base = `http://localhost${defaultApiBase}`;
const now = '2026-01-15T09:00:00.000Z';
const polled = ['getSummary', 'getUsage', 'getActivity'] as const satisfies readonly OperationId[];

/** A server whose transactions are counted. `read` sends a read to it, with the ETag if one is given. */
function serving(options: NodeBackendOptions = { now }) {
  let transactions = 0;
  const { app, simulator } = createNodeBackend({
    scenario: 'registered',
    ...options,
    openStore: (fresh) => {
      const store = createMemoryStore(createMemoryDatabase(fresh()));
      return {
        ...store,
        transact: (needs, step) => {
          transactions += 1;
          return store.transact(needs, step);
        },
      };
    },
  });
  const send = async (path: string, headers: Readonly<Record<string, string>>, method = 'GET') =>
    app.request(`${base}${path}`, { method, headers });
  const read = (id: OperationId, etag?: string, cookie?: string) =>
    send(operations[id].path, { ...(etag && { 'If-None-Match': etag }), ...(cookie && { Cookie: cookie }) });
  const etagOf = async (id: OperationId, cookie?: string) => {
    const { headers } = await read(id, undefined, cookie);
    return headers.get('ETag') ?? '';
  };
  const signIn = async (userName: string, role: string, cookie = '') => {
    const body = new URLSearchParams({ userName, role });
    const page = await app.request('http://localhost/sign-in', { method: 'POST', body, headers: { Cookie: cookie } });
    return page.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  };
  return { app, simulator, send, read, etagOf, signIn, transactions: () => transactions };
}

describe('a read that has to be carried out', () => {
  test('a signed-in user does not get 304 for the session of another user', async () => {
    const { read, etagOf, signIn } = serving();
    const [marie, olga] = [await signIn('Marie', 'admin'), await signIn('Olga', 'operator')];
    const etag = await etagOf('getSession', marie);
    await read('getSession', undefined, olga);

    expect((await read('getSession', etag, olga)).status).toBe(200);
    expect((await read('getSession', etag, marie)).status).toBe(304);
  });

  test('a code that a role may not read is refused, also with its ETag', async () => {
    const { read, etagOf, signIn } = serving({ now, scenario: 'reservation-pending' });
    const [marie, olga] = [await signIn('Marie', 'admin'), await signIn('Olga', 'operator')];
    const etag = await etagOf('getReservationRequest', marie);

    expect((await read('getReservationRequest', etag, olga)).status).toBe(403);
    expect((await read('getReservationRequest', undefined, olga)).status).toBe(403);
    expect((await read('getReservationRequest', etag, marie)).status).toBe(304);
  });

  test.each(polled)('a read with a current ETag is refused after the session has ended: %s', async (id) => {
    const { read, etagOf, signIn, simulator } = serving();
    const cookie = await signIn('Marie', 'admin');
    const etag = await etagOf(id, cookie);
    await simulator.session.end('Marie');

    expect((await read(id, etag, cookie)).status).toBe(401);
  });

  test('a page of another site gets 403 for a read with a current ETag', async () => {
    const { send, etagOf } = serving();
    const etag = await etagOf('getSummary');

    expect((await send('/license/summary', { 'If-None-Match': etag, Origin: 'http://example.com' })).status).toBe(403);
  });

  test.each(polled)('a read after a change has another ETag: %s', async (id) => {
    const { read, etagOf, simulator } = serving();
    const etag = await etagOf(id);
    await simulator.measure({ components: 12 });

    expect((await read(id, etag)).status).toBe(200);
    expect(await etagOf(id)).not.toBe(etag);
  });

  test.each(polled)('a read at the instant of the next timer is carried out: %s', async (id) => {
    let wall = Date.parse(now);
    const { read, etagOf, simulator } = serving({ wall: () => wall });
    const etag = await etagOf(id);
    const [timer] = upcoming((await simulator.world.export({ secrets: true })).world);
    wall = (timer?.at ?? 0) - 1;
    expect((await read(id, etag)).status).toBe(304);
    wall += 1;

    expect((await read(id, etag)).status).toBe(200);
  });

  test('a support bundle is made anew while time passes', async () => {
    let wall = Date.parse(now);
    const { read, etagOf } = serving({ wall: () => wall });
    const etag = await etagOf('getDiagnostic');
    wall += 1;

    expect((await read('getDiagnostic', etag)).status).toBe(200);
  });

  test('a fault of the Lab shows in the response to a read with a current ETag', async () => {
    const { read, etagOf, simulator } = serving();
    const etag = await etagOf('getSummary');
    await simulator.line.fail('getSummary', { kind: 'wrong-shape' });

    expect(await (await read('getSummary', etag)).json()).toEqual({ unexpected: true });
  });

  test('a setting of another loaded scenario has another ETag at the same revision', async () => {
    const { etagOf, simulator } = serving();
    const etag = await etagOf('getTransport');
    await simulator.load('on-prem-overdue', { now });

    expect(await etagOf('getTransport')).not.toBe(etag);
  });

  test('a command is carried out although it has an If-None-Match', async () => {
    const { send } = serving();
    const headers = { 'If-None-Match': '*', 'Idempotency-Key': 'a' };

    expect((await send('/license/registration', headers, 'DELETE')).status).toBe(200);
  });
});

describe('unchanged reads', () => {
  const reads = (Object.keys(operations) as OperationId[]).filter(
    (id) => operations[id].method === 'GET' && id !== 'getDiagnostic',
  );

  /** The scenarios in which the product keeps these codes. */
  const codes: Partial<Record<OperationId, NodeBackendOptions['scenario']>> = {
    getReservationRequest: 'reservation-pending',
    getConfirmationCode: 'update-unconfirmed',
    getReturnCode: 'return-unacknowledged',
  };

  test.each(reads)('an unchanged read gets 304 with all headers and without a transaction: %s', async (id) => {
    const { read, transactions } = serving({ now, scenario: codes[id] ?? 'registered' });
    const full = await read(id);
    const before = transactions();
    const etag = full.headers.get('ETag') ?? '';
    const unchanged = await read(id, etag);

    expect([full.status, unchanged.status, await unchanged.text()]).toEqual([200, 304, '']);
    expect(transactions()).toBe(before);
    for (const name of ['ETag', 'Date', 'Cache-Control']) {
      expect(unchanged.headers.get(name), name).toBe(full.headers.get(name));
    }
    expect(unchanged.headers.get('X-Request-Id')).toMatch(/^request-\d+$/);
  });

  test.each(['*', 'W/ETAG', '"other", ETAG'])('an unchanged read is recognized by If-None-Match %s', async (form) => {
    const { read, etagOf } = serving();

    expect((await read('getSummary', form.replace('ETAG', await etagOf('getSummary')))).status).toBe(304);
  });

  test('an unchanged read with HEAD gets 304 without the length of a body', async () => {
    const { send, etagOf } = serving();
    const { status, headers } = await send('/license/summary', { 'If-None-Match': await etagOf('getSummary') }, 'HEAD');

    expect([status, headers.get('Content-Length')]).toEqual([304, null]);
  });

  test.each(reads)('a read is carried out once for all users of a role: %s', async (id) => {
    const { read, signIn, transactions } = serving({ now, scenario: codes[id] ?? 'registered' });
    const [marie, paul] = [await signIn('Marie', 'admin'), await signIn('Paul', 'admin')];
    const [first, before] = [await read(id, undefined, marie), transactions()];
    const second = await read(id, undefined, paul);
    const isSession = id === 'getSession';

    expect(transactions()).toBe(isSession ? before + 1 : before);
    expect((await first.text()) === (await second.text())).toBe(!isSession);
    for (const name of ['ETag', 'Content-Type', 'Cache-Control']) {
      if (!isSession) expect(second.headers.get(name), name).toBe(first.headers.get(name));
    }
    expect(second.headers.get('X-Request-Id')).not.toBe(first.headers.get('X-Request-Id'));
  });

  test('an unchanged read keeps its ETag when another user signs in', async () => {
    const { read, etagOf, signIn } = serving();
    const etag = await etagOf('getSummary');
    await signIn('Marie', 'admin');

    expect((await read('getSummary', etag)).status).toBe(304);
  });

  test('an unchanged read has an entry in the request log', async () => {
    const { read, etagOf, simulator } = serving();
    await read('getUsage', await etagOf('getUsage'));

    expect((await simulator.requests())[0]).toMatchObject({
      path: '/license/usage',
      status: 304,
      operation: 'getUsage',
    });
  });
});

test('the history of the usage has a further day after midnight UTC, although no timer was due', async () => {
  let wall = Date.parse('2026-01-15T23:59:59.000Z');
  const { read } = serving({ scenario: 'registered', wall: () => wall });
  // The scenario begins at nine o'clock.
  wall += 15 * 3_600_000 - 2000;
  const days = async () => (await (await read('getUsageHistory')).json()).to;
  const before = await days();
  wall += 3000;

  expect([before, await days()]).toEqual(['2026-01-15', '2026-01-16']);
});

test.each(worldNames)('a read depends on timers only, but for bundle and history: %s', async (scenario) => {
  let wall = Date.parse(now);
  const { read, signIn, simulator } = serving({ scenario, wall: () => wall });
  const { world } = await simulator.world.export({ secrets: true });
  const { capabilities } = await (await read('getProduct')).json();
  const ids = (Object.entries(operations) as [OperationId, Operation][]).filter(
    ([id, { method }]) =>
      method === 'GET' && !['getDiagnostic', 'getUsageHistory'].includes(id) && isSupported(id, capabilities),
  );
  const bodies = async () => Promise.all(ids.map(async ([id]) => (await read(id)).text()));
  const withoutIds = (texts: readonly string[]) => texts.map((text) => text.replace(/"requestId":"[^"]*"/, ''));
  const before = await bodies();
  const [timer] = upcoming(world);
  wall = timer ? timer.at - 1 : wall + 86_400_000;
  // Every change of the state makes the server forget its responses.
  await signIn('Marie', 'admin');

  expect(withoutIds(await bodies())).toEqual(withoutIds(before));
});

test.each(worldNames)('summary, usage and newest activity have one ETag in one state: %s', async (scenario) => {
  const { etagOf } = serving({ now, scenario });
  const etags = await Promise.all(polled.map((id) => etagOf(id)));

  expect(new Set(etags).size).toBe(1);
  expect(etags[0]).toMatch(/^"[^"]+"$/);
});
