import { passthrough } from 'msw';

/** Names a request of the API, so that the page knows it again when the worker hands it over. */
const requestNameHeader = 'X-Simulated-Request';

/** The service worker as the page's fetch uses it: it shows requests in the browser's Network panel. */
export interface WorkerChannel {
  /** Whether requests are to go through the worker at present. */
  readonly isActive: () => boolean;
  /** Takes note of whether a request came back through the worker. */
  readonly report: (isBack: boolean) => void;
}

interface PageFetchOptions {
  readonly isApiUrl: (url: URL) => boolean;
  /** Carries a request out. It never rejects; an answer of the type `error` is one that never arrives. */
  readonly answer: (request: Request) => Promise<Response>;
  /** The browser's own fetch, which goes through the worker. */
  readonly send: (request: Request) => Promise<Response>;
  readonly workerChannel: WorkerChannel;
  /** How long the worker may take on either way, in milliseconds. */
  readonly timeoutMs?: number;
}

interface PageFetch {
  /** Takes the place of `fetch` for requests of the API. All else goes to `send`. */
  readonly fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;
  /** Answers what the worker hands over; requests of other pages pass. */
  readonly resolve: (intercepted: { readonly request: Request }) => Promise<Response>;
}

/** A request that waits for its answer. */
interface PendingRequest {
  readonly request: Request;
  /** There once the request is being carried out. */
  answer?: Promise<Response>;
}

/**
 * A fetch for a page that is its own backend. A request goes to the worker, which hands it back to this page, so that the
 * browser's Network panel shows it. Where the worker does not (it was stopped, replaced, bypassed, cannot be had), the page
 * carries the same request out itself, and the caller sees no difference. Either way it is carried out once: both ways lead
 * to the same pending request, which keeps its answer. A request that was aborted before it was handed over is not carried
 * out at all (docs/decisions/0032).
 */
export function createPageFetch({
  isApiUrl,
  answer,
  send,
  workerChannel,
  timeoutMs = 5000,
}: PageFetchOptions): PageFetch {
  const pending = new Map<string, PendingRequest>();
  const pageName = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(36)).join('');
  let count = 0;

  const execute = (entry: PendingRequest): Promise<Response> => {
    entry.answer ??= answer(entry.request.clone());
    return entry.answer;
  };

  /** Sends the request through the worker. Resolves when it has come back, or when that is not to be expected any more. */
  const sendThroughWorker = async (entry: PendingRequest, name: string): Promise<void> => {
    const abortController = new AbortController();
    const workerRequest = new Request(entry.request.clone(), {
      signal: AbortSignal.any([entry.request.signal, abortController.signal]),
    });
    workerRequest.headers.set(requestNameHeader, name);
    const outcome = send(workerRequest)
      .then((reply) => reply.arrayBuffer())
      .then(
        () => entry.answer !== undefined,
        // The answer may be one that never arrives: then the worker has done its part.
        async () => (await entry.answer)?.type === 'error',
      );
    const isBack = await Promise.race([outcome, workerTimeout(entry, timeoutMs)]);
    abortController.abort();
    if (!entry.request.signal.aborted) workerChannel.report(isBack);
  };

  const fetchFromApi = async (request: Request): Promise<Response> => {
    count += 1;
    const name = `${pageName}-${count}`;
    const entry: PendingRequest = { request };
    pending.set(name, entry);
    if (workerChannel.isActive()) await sendThroughWorker(entry, name);
    pending.delete(name);
    request.signal.throwIfAborted();
    const response = await execute(entry);
    if (response.type === 'error') throw new TypeError('Failed to fetch');
    return response.clone();
  };

  return {
    async fetch(input, init) {
      const request = new Request(input, init);
      if (!isApiUrl(new URL(request.url))) return send(request);
      request.signal.throwIfAborted();
      return Promise.race([fetchFromApi(request), abortOf(request.signal)]);
    },
    async resolve({ request }) {
      const name = request.headers.get(requestNameHeader);
      if (name === null) return answer(request);
      const entry = pending.get(name);
      // Of another page, or nothing that anybody waits for any more.
      if (!entry || entry.request.signal.aborted) return passthrough() as Response;
      const response = await execute(entry);
      return response.type === 'error' ? response : response.clone();
    },
  };
}

/** Resolves with false when the worker has not handed the request over in time, or has not brought the answer back. */
async function workerTimeout(entry: PendingRequest, timeoutMs: number): Promise<false> {
  await waitFor(timeoutMs);
  if (entry.answer !== undefined) {
    await entry.answer;
    await waitFor(timeoutMs);
  }
  return false;
}

/** Rejects with the signal's reason once it is aborted. */
function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function waitFor(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
