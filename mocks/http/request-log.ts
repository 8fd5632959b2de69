import type { ApiFault } from '#mocks/simulator-state.ts';
import type { Instant } from '#src/contract/time.ts';

/** How many requests are remembered. */
const maxEntries = 200;

/** A request to the product's API and what became of it, for the lab (screens.md §5). No secret stands in it. */
export interface LoggedRequest {
  /** The reply's X-Request-Id. */
  readonly id: string;
  /** When it was asked, in the time of the world. */
  readonly at: Instant;
  readonly method: string;
  /** Below the API's base, with its query. */
  readonly path: string;
  /** The operation of the contract, or `unknown`. */
  readonly operation: string;
  readonly status: number | 'no answer';
  /** How long it took, by the wall clock. */
  readonly milliseconds: number;
  /** The fault that the lab had set for it. */
  readonly fault?: ApiFault['kind'];
  /** The bodies as they were sent, with every token and code replaced by `(masked)`. */
  readonly request?: unknown;
  readonly response?: unknown;
}

/** The latest requests of one backend, in memory only. */
export interface RequestLog {
  /** Notes a request; what is told of it is made when somebody first looks, so that no answer waits for it. */
  readonly add: (createEntry: () => LoggedRequest) => void;
  /** Newest first, at most 200. */
  readonly latest: () => readonly LoggedRequest[];
}

/** No requests yet. */
export function createRequestLog(): RequestLog {
  let entries: readonly (() => LoggedRequest)[] = [];
  return {
    add(createEntry) {
      let entry: LoggedRequest | undefined;
      const getEntry = () => {
        entry ??= createEntry();
        return entry;
      };
      entries = [getEntry, ...entries].slice(0, maxEntries);
    },
    latest: () => entries.map((createEntry) => createEntry()),
  };
}
