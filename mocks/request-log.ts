import type { ApiFault } from '#mocks/simulator-state.ts';
import type { Instant } from '#src/contract/time.ts';

/** Number of requests that are kept. */
const maxEntries = 200;

/** A request to the product's API and its response, for the Lab (screens.md §5). It holds no secret. */
export interface LoggedRequest {
  /** The reply's X-Request-Id. */
  readonly id: string;
  /** The time of the request on the simulator's clock. */
  readonly at: Instant;
  readonly method: string;
  /** Relative to the API's base, with its query. */
  readonly path: string;
  /** The operation of the contract, or `unknown`. */
  readonly operation: string;
  readonly status: number | 'no answer';
  /** Duration by the wall clock. */
  readonly milliseconds: number;
  /** The fault that the Lab had set for the operation. */
  readonly fault?: ApiFault['kind'];
  /** The bodies as sent, with every token and code replaced by `(masked)`. */
  readonly request?: unknown;
  readonly response?: unknown;
}

/** The latest requests of one backend, in memory only. */
export interface RequestLog {
  /** Returns the id of the next request: `request-1` and so on. */
  readonly nextId: () => string;
  /** Adds a request. Its entry is created at the first read, so that redaction does not delay the response. */
  readonly add: (createEntry: () => LoggedRequest) => void;
  /** The requests, newest first, at most 200. */
  readonly latest: () => readonly LoggedRequest[];
}

/** Creates an empty log. */
export function createRequestLog(): RequestLog {
  let entries: readonly (() => LoggedRequest)[] = [];
  let count = 0;
  return {
    nextId() {
      count += 1;
      return `request-${count}`;
    },
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
