import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createNodeBackend, type NodeBackendOptions } from '#mocks/node.ts';
import { upcoming } from '#mocks/scheduler.ts';
import { stateChange } from '#src/contract/events.ts';
import { defaultApiBase } from '#src/contract/operations.ts';

const address = `http://localhost${defaultApiBase}/events`;
const now = '2026-01-15T09:00:00.000Z';

let stop: () => void = () => undefined;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** A server whose streams can be opened. The wall clock moves with `pass`, together with the timers. */
function serving(options: NodeBackendOptions = { now }) {
  let wall = Date.parse(now);
  const { app, simulator, endStreams } = createNodeBackend({ scenario: 'registered', wall: () => wall, ...options });
  stop = endStreams;
  const request = async (headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
    app.request(address, { method, headers });
  const open = async (headers?: Readonly<Record<string, string>>) => {
    const response = await request(headers);
    const reader = response.body?.getReader();
    if (!reader) throw new Error(`There is no stream: ${response.status}.`);
    /** The next piece of the stream; undefined after its end. */
    const next = async () => {
      const { done, value } = await reader.read();
      return done ? undefined : new TextDecoder().decode(value);
    };
    return { response, next, cancel: () => reader.cancel() };
  };
  const pass = async (milliseconds: number) => {
    wall += milliseconds;
    await vi.advanceTimersByTimeAsync(milliseconds);
  };
  const etagOf = async (path: string) =>
    (await app.request(`http://localhost${defaultApiBase}${path}`)).headers.get('ETag');
  const signIn = async (userName: string) => {
    const body = new URLSearchParams({ userName, role: 'auditor' });
    const page = await app.request('http://localhost/sign-in', { method: 'POST', body });
    return page.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  };
  return { app, simulator, request, open, pass, etagOf, signIn };
}

const resourcesIn = (piece = '') => stateChange.parse(JSON.parse(/^data: (.*)$/m.exec(piece)?.[1] ?? '{}')).resources;
const pathsIn = (piece?: string) => resourcesIn(piece).map(({ path }) => path);

describe('a stream that is refused', () => {
  test('a user whose session has ended gets 401', async () => {
    const { request, signIn, simulator } = serving();
    const Cookie = await signIn('Olga');
    await simulator.session.end('Olga');

    const response = await request({ Cookie });
    expect([response.status, (await response.json()).code]).toEqual([401, 'session-ended']);
  });

  test('a page of another site gets 403', async () => {
    expect((await serving().request({ Origin: 'http://example.com' })).status).toBe(403);
  });

  test('another method gets 405 with the methods of the path', async () => {
    const { status, headers } = await serving().request({}, 'POST');

    expect([status, headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('an escaped path is another path and gets 404', async () => {
    const { app } = serving();

    expect((await app.request(address.replace('events', 'event%73'))).status).toBe(404);
  });

  test('a page gets 204 while the Lab has a fault, so that it polls and meets the fault', async () => {
    const { request, simulator } = serving();
    await simulator.line.fail('getSummary', { kind: 'network' });

    expect((await request()).status).toBe(204);
  });
});

describe('an open stream', () => {
  test('a stream begins with every resource that can change and its ETag', async () => {
    const { open, etagOf } = serving();
    const { response, next } = await open();
    const piece = await next();

    expect(response.headers.get('Content-Type')).toBe('text/event-stream');
    expect(response.headers.get('X-Request-Id')).toMatch(/^request-\d+$/);
    expect(pathsIn(piece)).toEqual([
      '/license/summary',
      '/license/usage',
      '/license/activity',
      '/settings/transport',
      '/settings/subscription',
      '/settings/mode',
    ]);
    for (const { path, etag } of resourcesIn(piece)) expect(etag).toBe(await etagOf(path));
    expect(`"${/^id: (.*)$/m.exec(piece ?? '')?.[1]}"`).toBe(await etagOf('/license/summary'));
  });

  test('a stream that goes on from the present id begins with a comment', async () => {
    const { open, etagOf } = serving();
    const id = (await etagOf('/license/summary'))?.slice(1, -1) ?? '';

    expect(await (await open({ 'Last-Event-ID': id })).next()).toBe(':\n\n');
    expect(pathsIn(await (await open({ 'Last-Event-ID': 'older' })).next())).toHaveLength(6);
  });

  test('a change is sent at once, with the resources that it concerns', async () => {
    const { open, simulator, pass, etagOf } = serving();
    const { next } = await open();
    await next();
    await pass(1000);
    await next();
    await simulator.measure({ components: 7 });
    await pass(1000);

    const piece = await next();
    expect(pathsIn(piece)).toEqual(['/license/summary', '/license/usage', '/license/activity']);
    expect(resourcesIn(piece)[0]?.etag).toBe(await etagOf('/license/summary'));
  });

  test('a timer of the product fires at its instant without a request', async () => {
    let at = 0;
    const { open, pass, simulator } = serving({ scenario: 'evaluation' });
    const [timer] = upcoming((await simulator.world.export({ secrets: true })).world);
    at = timer?.at ?? 0;
    const { next } = await open();
    await next();
    await pass(0);
    await next();
    const pieces: (string | undefined)[] = [];
    await simulator.advance(`${Math.floor((at - Date.parse(now)) / 60_000) - 1} min`);
    for (let waited = 0; waited < 4; waited += 1) {
      await pass(20_000);
      pieces.push(await next());
    }

    expect(pieces.filter((piece) => piece?.startsWith('event: change')).length).toBeGreaterThan(0);
  });

  test('a silent stream gets a comment within 25 seconds', async () => {
    const { open, pass } = serving();
    const { next } = await open();
    await next();
    await pass(0);
    await next();
    await pass(25_000);

    expect(await next()).toBe(':\n\n');
  });

  test('the stream of a user who signs out ends with an event, and others stay open', async () => {
    const { open, signIn, simulator, pass } = serving();
    const [olga, other] = [await open({ Cookie: await signIn('Olga') }), await open()];
    await pass(0);
    await olga.next();
    await olga.next();
    await simulator.session.end('Olga');
    await pass(1000);

    expect(await olga.next()).toBe('event: end\ndata: {"reason":"session-ended"}\n\n');
    expect(await olga.next()).toBeUndefined();
    expect(await other.next()).toBeDefined();
  });

  test('a fault of the Lab ends the streams', async () => {
    const { open, simulator, pass } = serving();
    const { next } = await open();
    await pass(0);
    await next();
    await next();
    await simulator.line.fail('*', { kind: 'status', status: 503 });
    await pass(1000);

    expect(await next()).toBeUndefined();
  });

  test('no event contains anything but paths and ETags', async () => {
    const { open, simulator, pass } = serving({ now, scenario: 'reservation-pending' });
    const { next } = await open();
    const first = await next();
    await simulator.measure({ components: 3 });
    await pass(1000);

    for (const piece of [first, await next()])
      expect(piece).toMatch(/^(event: change\nid: [\w-]+\n)?(data: \{"resources":\[[^\n]*\]\}|:)\n\n$/);
  });
});
