import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPageFetch, type WorkerChannel } from './page-fetch.ts';

const address = 'http://localhost/api/v1/license/registration';
const timeoutMs = 5000;

/** A simulated worker: passes a request to `resolve`, or does something else with it. */
type Worker = (
  sentRequests: Request,
  resolve: (intercepted: { readonly request: Request }) => Promise<Response>,
) => Promise<Response>;

const passesOn: Worker = (request, resolve) => resolve({ request });
const hostAnswers =
  (status: number, headers: HeadersInit = {}): Worker =>
  async () =>
    new Response('<!doctype html>', { status, headers });
/** Never responds. Like fetch, it rejects once the request is aborted. */
const hangs: Worker = ({ signal }) =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
const fails: Worker = () => Promise.reject(new TypeError('Failed to fetch'));

interface PageOptions {
  readonly worker: Worker;
  readonly answer?: (request: Request) => Promise<Response>;
  readonly isActive?: boolean;
}

/** A page whose backend records the requests that it carries out. */
function pageWith({ worker, answer = async () => new Response('done'), isActive = true }: PageOptions) {
  const carriedOut: string[] = [];
  const reports: boolean[] = [];
  const sentRequests: Request[] = [];
  const workerChannel: WorkerChannel = { isActive: () => isActive, report: (isBack) => void reports.push(isBack) };
  const page = createPageFetch({
    isApiUrl: ({ pathname }) => pathname.startsWith('/api/'),
    answer: async (request) => {
      carriedOut.push(await request.clone().text());
      return answer(request);
    },
    send: (request) => {
      sentRequests.push(request);
      return worker(request, page.resolve);
    },
    workerChannel,
    timeoutMs,
  });
  return { ...page, carriedOut, reports, sentRequests };
}

const post = (body: string, signal?: AbortSignal) => ({ method: 'POST', body, ...(signal && { signal }) });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Advances the clock beyond all timeouts. */
const wait = () => vi.advanceTimersByTimeAsync(4 * timeoutMs);

describe('a request to the API', () => {
  test.each<[string, Worker, boolean]>([
    ['a worker that passes the request back', passesOn, true],
    ['a host that responds with 404', hostAnswers(404), false],
    ['a host that responds with 503', hostAnswers(503), false],
    ['a host that responds with the page', hostAnswers(200), false],
    ['a proxy that sends its own request id', hostAnswers(502, { 'X-Request-Id': 'proxy-1' }), false],
    ['a worker that never responds', hangs, false],
    ['a network failure', fails, false],
    [
      'a worker that never returns the response',
      async (request, resolve) => {
        await resolve({ request });
        return hangs(request, resolve);
      },
      false,
    ],
    [
      'a worker that is stopped before it returns the response',
      async (request, resolve) => {
        await resolve({ request });
        return fails(request, resolve);
      },
      false,
    ],
    [
      'a worker that passes the request back twice',
      async (request, resolve) => {
        await resolve({ request });
        return resolve({ request });
      },
      true,
    ],
  ])('carries out a request once and returns the response: %s', async (_case, worker, isBack) => {
    const { fetch, carriedOut, reports } = pageWith({ worker });
    const reply = fetch(address, post('token'));
    await wait();
    expect(await (await reply).text()).toBe('done');
    expect(carriedOut).toEqual(['token']);
    expect(reports).toEqual([isBack]);
  });

  test('ignores a worker that passes the request back after the page has responded', async () => {
    let passOn: () => Promise<Response> = () => Promise.reject(new Error('No request was sent.'));
    const late: Worker = (request, resolve) => {
      passOn = () => resolve({ request });
      return hangs(request, resolve);
    };
    const { fetch, carriedOut } = pageWith({ worker: late });
    const reply = fetch(address, post('token'));
    await wait();
    expect(await (await reply).text()).toBe('done');
    await passOn().catch(() => undefined);
    expect(carriedOut).toEqual(['token']);
  });

  test('carries out a request without the worker while that is inactive', async () => {
    const { fetch, carriedOut, sentRequests } = pageWith({ worker: hangs, isActive: false });
    expect(await (await fetch(address, post('token'))).text()).toBe('done');
    expect([carriedOut, sentRequests]).toEqual([['token'], []]);
  });
});

test('waits for a slow response with or without the worker', async () => {
  const slow = () => new Promise<Response>((resolve) => setTimeout(() => resolve(new Response('late')), 3 * timeoutMs));
  for (const worker of [passesOn, fails]) {
    const { fetch, carriedOut } = pageWith({ worker, answer: slow });
    const reply = fetch(address, post('token'));
    await vi.advanceTimersByTimeAsync(6 * timeoutMs);
    expect(await (await reply).text()).toBe('late');
    expect(carriedOut).toHaveLength(1);
  }
});

test('reports a lost response as a network failure and not as a failure of the worker', async () => {
  const { fetch, carriedOut, reports } = pageWith({
    worker: async (request, resolve) => {
      const { type } = await resolve({ request });
      if (type === 'error') throw new TypeError('Failed to fetch');
      return new Response();
    },
    answer: async () => Response.error(),
  });
  await expect(fetch(address, post('token'))).rejects.toThrow(TypeError);
  expect([carriedOut.length, reports]).toEqual([1, [true]]);
});

describe('aborted requests', () => {
  test('rejects with the signal’s reason when a request is aborted, and does not carry it out', async () => {
    let passOn: () => Promise<Response> = () => Promise.reject(new Error('No request was sent.'));
    const { fetch, carriedOut, reports } = pageWith({
      worker: (request, resolve) => {
        passOn = () => resolve({ request });
        return hangs(request, resolve);
      },
    });
    const controller = new AbortController();
    const reply = fetch(address, post('token', controller.signal));
    const rejected = expect(reply).rejects.toThrow('not wanted any more');
    await vi.advanceTimersByTimeAsync(1);
    controller.abort(new Error('not wanted any more'));
    await rejected;
    await passOn().catch(() => undefined);
    await wait();
    expect([carriedOut, reports]).toEqual([[], []]);
  });

  test('rejects a request that is aborted before it is sent', async () => {
    const { fetch, sentRequests } = pageWith({ worker: passesOn });
    await expect(fetch(address, post('token', AbortSignal.abort(new Error('too late'))))).rejects.toThrow('too late');
    expect(sentRequests).toEqual([]);
  });
});

test('does not carry out a request of another page', async () => {
  const [here, elsewhere] = [pageWith({ worker: passesOn }), pageWith({ worker: hangs })];
  const reply = elsewhere.fetch(address, post('token'));
  await vi.advanceTimersByTimeAsync(1);
  await here.resolve({ request: elsewhere.sentRequests[0] as Request });
  await wait();
  await reply;
  expect([here.carriedOut, elsewhere.carriedOut]).toEqual([[], ['token']]);
});

test('handles a request without an id of a page, and passes other URLs to the network', async () => {
  const { fetch, resolve, carriedOut, sentRequests } = pageWith({ worker: hostAnswers(200) });
  await resolve({ request: new Request(address, post('by another script')) });
  await fetch('http://localhost/assets/chunk.js');
  expect(carriedOut).toEqual(['by another script']);
  expect(sentRequests.map(({ url }) => url)).toEqual(['http://localhost/assets/chunk.js']);
});
