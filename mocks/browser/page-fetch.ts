import { passthrough } from 'msw';
import { simulatedRequestHeader } from './worker-address.ts';

/** The service worker as used by the page's fetch: it makes requests visible in the browser's Network panel. */
export interface WorkerChannel {
  /** Whether requests currently go through the worker. */
  readonly isActive: () => boolean;
  /** Records whether a request came back through the worker. */
  readonly report: (isBack: boolean) => void;
}

interface PageFetchOptions {
  readonly isApiUrl: (url: URL) => boolean;
  /** Carries out a request. Never rejects; a response of the type `error` stands for a network failure. */
  readonly answer: (request: Request) => Promise<Response>;
  /** The browser's own fetch, which goes through the worker. */
  readonly send: (request: Request) => Promise<Response>;
  readonly workerChannel: WorkerChannel;
  /** Time limit for each direction of the worker, in milliseconds. */
  readonly timeoutMs?: number;
}

interface PageFetch {
  /** Replaces `fetch`. Requests outside the API go to `send`. */
  readonly fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;
  /** Handles requests that the worker intercepted. Requests of other pages pass through. */
  readonly resolve: (intercepted: { readonly request: Request }) => Promise<Response>;
}

/** A request that waits for its response. */
interface PendingRequest {
  readonly request: Request;
  /** Set once the request is being carried out. */
  answer?: Promise<Response>;
}

/**
 * Creates a `fetch` for a page that is its own backend. A request goes to the worker, which passes it back to this
 * page, so that the browser's Network panel shows it. If the worker does not (it was stopped, replaced, bypassed or is
 * unavailable), the page carries out the request itself, and the caller sees no difference. The request is carried out
 * once in both cases, because both lead to the same pending request, which stores its response. A request that was
 * aborted before the worker passed it back is not carried out (docs/decisions/0032).
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

  /** Sends the request through the worker. Resolves when it has come back, or after the timeout. */
  const sendThroughWorker = async (entry: PendingRequest, name: string): Promise<void> => {
    const abortController = new AbortController();
    const workerRequest = new Request(entry.request.clone(), {
      signal: AbortSignal.any([entry.request.signal, abortController.signal]),
    });
    workerRequest.headers.set(simulatedRequestHeader, name);
    const outcome = send(workerRequest)
      .then((reply) => reply.arrayBuffer())
      .then(
        () => entry.answer !== undefined,
        // If the response is a simulated network failure, the worker has done its part.
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
      const name = request.headers.get(simulatedRequestHeader);
      if (name === null) return answer(request);
      const entry = pending.get(name);
      // A request of another page, or one that has been completed or aborted.
      if (!entry || entry.request.signal.aborted) return passthrough() as Response;
      const response = await execute(entry);
      return response.type === 'error' ? response : response.clone();
    },
  };
}

/** Resolves with false when the worker has not passed the request back in time, or has not returned the response. */
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
