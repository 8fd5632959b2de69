import { defaultApiBase, type OperationId, operations } from '#src/contract/operations.ts';
import { type FaultInjection, faultyResponse } from './faulty-response.ts';

type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

/** Takes the place of `fetch`, over one that answers, and lets faults happen to its answers. */
export interface FaultyFetch {
  readonly fetch: Fetch;
  /** From now on this happens to each answer of this operation. */
  readonly fail: (operation: OperationId, fault: FaultInjection) => void;
  /** From now on all goes well; an answer that was held back arrives. */
  readonly heal: () => void;
  /** How often this operation has been asked for. */
  readonly requestCount: (operation: OperationId) => number;
}

function operationOf(address: string, method = 'GET'): OperationId | undefined {
  const { pathname } = new URL(address, 'http://localhost');
  const ids = Object.keys(operations) as OperationId[];
  return ids.find((id) => operations[id].method === method && `${defaultApiBase}${operations[id].path}` === pathname);
}

/** Rejects with the signal's reason once it is aborted. */
function abortOf(signal: AbortSignal | null | undefined): Promise<never> {
  const aborted = new Promise<never>((_resolve, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
  // Only who waits for it minds.
  aborted.catch(() => undefined);
  return aborted;
}

/** Puts faults between a page and the backend behind this `fetch`. */
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
      // A request that was sent is carried out, whether anybody still waits for its answer or not.
      const send = () => backend(address, { ...init, signal: null });
      const id = operationOf(address, init?.method);
      if (!id) return send();
      requestCounts.set(id, (requestCounts.get(id) ?? 0) + 1);
      const fault = faults.get(id);
      const aborted = abortOf(init?.signal);
      const response = fault ? faultyResponse(fault, { operation: operations[id], send, aborted, released }) : send();
      return Promise.race([response, aborted]);
    },
  };
}
