import { defaultApiBase, type OperationId, operations } from '#src/contract/operations.ts';
import { type FaultInjection, faultyResponse } from './faulty-response.ts';

type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

/** Replaces `fetch` and injects faults into the responses. */
export interface FaultyFetch {
  readonly fetch: Fetch;
  /** Injects this fault into every later response of the operation. */
  readonly fail: (operation: OperationId, fault: FaultInjection) => void;
  /** Removes all faults and releases delayed responses. */
  readonly heal: () => void;
  /** Returns the number of requests of this operation. */
  readonly requestCount: (operation: OperationId) => number;
}

function operationOf(address: string, method = 'GET'): OperationId | undefined {
  const { pathname } = new URL(address, 'http://localhost');
  const ids = Object.keys(operations) as OperationId[];
  return ids.find((id) => operations[id].method === method && `${defaultApiBase}${operations[id].path}` === pathname);
}

/** Returns a promise that rejects with the signal's reason when it is aborted. */
function abortOf(signal: AbortSignal | null | undefined): Promise<never> {
  const aborted = new Promise<never>((_resolve, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
  // Prevents an unhandled rejection when the promise is not awaited.
  aborted.catch(() => undefined);
  return aborted;
}

/** Creates a faulty `fetch` over the backend's own. */
export function createFaultyFetch(backend: Fetch): FaultyFetch {
  const faults = new Map<OperationId, FaultInjection>();
  const requestCounts = new Map<OperationId, number>();
  let release: () => void = () => undefined;
  let released = Promise.resolve();
  return {
    fail(operation, fault) {
      faults.set(operation, fault);
      released = new Promise((resolve) => {
        release = resolve;
      });
    },
    heal() {
      faults.clear();
      release();
    },
    requestCount: (operation) => requestCounts.get(operation) ?? 0,
    async fetch(address, init) {
      const id = operationOf(address, init?.method);
      const fault = id && faults.get(id);
      const headers = new Headers(init?.headers);
      // A fault of the body needs a response with a body.
      if (fault) headers.delete('If-None-Match');
      // A request that was sent is carried out, even if the page aborts it.
      const send = () => backend(address, { ...init, headers, signal: null });
      if (!id) return send();
      requestCounts.set(id, (requestCounts.get(id) ?? 0) + 1);
      const aborted = abortOf(init?.signal);
      const response = fault ? faultyResponse(fault, { operation: id, send, aborted, released }) : send();
      return Promise.race([response, aborted]);
    },
  };
}
