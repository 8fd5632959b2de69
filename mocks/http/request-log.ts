import type { ApiFault } from '#mocks/world.ts';
import type { Instant } from '#src/contract/time.ts';

/** How many requests are remembered. */
const maximumKept = 200;

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
  readonly add: (tell: () => LoggedRequest) => void;
  /** Newest first, at most 200. */
  readonly latest: () => readonly LoggedRequest[];
}

/** No requests yet. */
export function createRequestLog(): RequestLog {
  let kept: readonly (() => LoggedRequest)[] = [];
  return {
    add(tell) {
      let told: LoggedRequest | undefined;
      const once = () => {
        told ??= tell();
        return told;
      };
      kept = [once, ...kept].slice(0, maximumKept);
    },
    latest: () => kept.map((tell) => tell()),
  };
}
