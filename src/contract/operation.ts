import type { z } from './schema.ts';

/**
 * An operation of the API, as clients and request handlers need it. Its problems are in operation-problems.ts, its title
 * and description in the published document in scripts/contract/operation-texts.ts.
 */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Relative to the API's base path. */
  readonly path: `/${string}`;
  /** The names of the optional query parameters. */
  readonly query?: readonly string[];
  readonly request?: z.ZodMiniType;
  readonly status: 200 | 202;
  readonly response: z.ZodMiniType;
  /**
   * `query-with-etag` responds with an ETag; `update` requires it as If-Match; `command` requires an Idempotency-Key;
   * `check` has a request body but changes nothing, so it may be repeated without a key.
   */
  readonly kind: 'query' | 'query-with-etag' | 'check' | 'update' | 'command';
}
