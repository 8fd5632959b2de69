import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPageFetch, type WorkerChannel } from './page-fetch.ts';

const address = 'http://localhost/api/v1/license/registration';
const timeoutMs = 5000;

/** What the worker does with a request: hands it over to `resolve`, or something else. */
type Worker = (
  sentRequests: Request,
  resolve: (handedOver: { readonly request: Request }) => Promise<Response>,
) => Promise<Response>;

const handsOver: Worker = (request, resolve) => resolve({ request });
const hostAnswers =
  (status: number, headers: HeadersInit = {}): Worker =>
  async () =>
    new Response('<!doctype html>', { status, headers });
/** Never answers; as fetch does, it rejects once the request is aborted. */
const hangs: Worker = ({ signal }) =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
const fails: Worker = () => Promise.reject(new TypeError('Failed to fetch'));

interface PageOptions {
  readonly worker: Worker;
  readonly answer?: (request: Request) => Promise<Response>;
  readonly isCarrying?: boolean;
}

/** A page whose backend counts what it carries out. */
function pageWith({ worker, answer = async () => new Response('done'), isCarrying = true }: PageOptions) {
  const carriedOut: string[] = [];
  const reports: boolean[] = [];
  const sentRequests: Request[] = [];
  const workerChannel: WorkerChannel = { isActive: () => isCarrying, report: (isBack) => void reports.push(isBack) };
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

/** Lets so much time pass that nothing is waited for any more. */
const wait = () => vi.advanceTimersByTimeAsync(4 * timeoutMs);

describe('a request is carried out once, and answered', () => {
  test.each<[string, Worker, boolean]>([
    ['handed over by the worker', handsOver, true],
    ['passed on to a host that answers 404', hostAnswers(404), false],
    ['passed on to a host that answers 503', hostAnswers(503), false],
    ['passed on to a host that answers with the page', hostAnswers(200), false],
    ['passed on to a proxy that names requests itself', hostAnswers(502, { 'X-Request-Id': 'proxy-1' }), false],
    ['held by a worker that never answers', hangs, false],
    ['lost on the way', fails, false],
    [
      'handed over by a worker that then never brings the answer back',
      async (request, resolve) => {
        await resolve({ request });
        return hangs(request, resolve);
      },
      false,
    ],
    [
      'handed over by a worker that is stopped before it brings the answer back',
      async (request, resolve) => {
        await resolve({ request });
        return fails(request, resolve);
      },
      false,
    ],
    [
      'handed over twice',
      async (request, resolve) => {
        await resolve({ request });
        return resolve({ request });
      },
      true,
    ],
  ])('%s', async (_case, worker, isBack) => {
    const { fetch, carriedOut, reports } = pageWith({ worker });
    const reply = fetch(address, post('token'));
    await wait();
    expect(await (await reply).text()).toBe('done');
    expect(carriedOut).toEqual(['token']);
    expect(reports).toEqual([isBack]);
  });

  test('handed over only after the page has answered it itself', async () => {
    let handOver: () => Promise<Response> = () => Promise.reject(new Error('nothing was sent'));
    const late: Worker = (request, resolve) => {
      handOver = () => resolve({ request });
      return hangs(request, resolve);
    };
    const { fetch, carriedOut } = pageWith({ worker: late });
    const reply = fetch(address, post('token'));
    await wait();
    expect(await (await reply).text()).toBe('done');
    await handOver().catch(() => undefined);
    expect(carriedOut).toEqual(['token']);
  });

  test('not sent to the worker at all while it does not carry', async () => {
    const { fetch, carriedOut, sentRequests } = pageWith({ worker: hangs, isCarrying: false });
    expect(await (await fetch(address, post('token'))).text()).toBe('done');
    expect([carriedOut, sentRequests]).toEqual([['token'], []]);
  });
});

test('an answer that is late is waited for, however the worker does', async () => {
  const slow = () => new Promise<Response>((resolve) => setTimeout(() => resolve(new Response('late')), 3 * timeoutMs));
  for (const worker of [handsOver, fails]) {
    const { fetch, carriedOut } = pageWith({ worker, answer: slow });
    const reply = fetch(address, post('token'));
    await vi.advanceTimersByTimeAsync(6 * timeoutMs);
    expect(await (await reply).text()).toBe('late');
    expect(carriedOut).toHaveLength(1);
  }
});

test('an answer that never arrives is a network failure, and no failure of the worker', async () => {
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

describe('an aborted request', () => {
  test('rejects at once with the reason of its signal, and is not carried out later', async () => {
    let handOver: () => Promise<Response> = () => Promise.reject(new Error('nothing was sent'));
    const { fetch, carriedOut, reports } = pageWith({
      worker: (request, resolve) => {
        handOver = () => resolve({ request });
        return hangs(request, resolve);
      },
    });
    const controller = new AbortController();
    const reply = fetch(address, post('token', controller.signal));
    const rejected = expect(reply).rejects.toThrow('not wanted any more');
    await vi.advanceTimersByTimeAsync(1);
    controller.abort(new Error('not wanted any more'));
    await rejected;
    await handOver().catch(() => undefined);
    await wait();
    expect([carriedOut, reports]).toEqual([[], []]);
  });

  test('is refused before it is sent', async () => {
    const { fetch, sentRequests } = pageWith({ worker: handsOver });
    await expect(fetch(address, post('token', AbortSignal.abort(new Error('too late'))))).rejects.toThrow('too late');
    expect(sentRequests).toEqual([]);
  });
});

test('a request of another page is not carried out here', async () => {
  const [here, elsewhere] = [pageWith({ worker: handsOver }), pageWith({ worker: hangs })];
  const reply = elsewhere.fetch(address, post('token'));
  await vi.advanceTimersByTimeAsync(1);
  await here.resolve({ request: elsewhere.sentRequests[0] as Request });
  await wait();
  await reply;
  expect([here.carriedOut, elsewhere.carriedOut]).toEqual([[], ['token']]);
});

test('a request without a name of this page is answered, and one outside the API goes to the network', async () => {
  const { fetch, resolve, carriedOut, sentRequests } = pageWith({ worker: hostAnswers(200) });
  await resolve({ request: new Request(address, post('by another script')) });
  await fetch('http://localhost/assets/chunk.js');
  expect(carriedOut).toEqual(['by another script']);
  expect(sentRequests.map(({ url }) => url)).toEqual(['http://localhost/assets/chunk.js']);
});
