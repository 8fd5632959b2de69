import type { ProblemCode } from './problem.ts';
import type { z } from './schema.ts';

/**
 * An operation of the API, as clients and request handlers need it. Its title and description in the published document
 * are in scripts/contract/operation-texts.ts.
 */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Relative to the API's base path. */
  readonly path: `/${string}`;
  readonly query?: Readonly<Record<string, string>>;
  readonly request?: z.ZodMiniType;
  readonly status: 200 | 202;
  readonly response: z.ZodMiniType;
  /** Problems besides those of every operation (`commonProblems`). */
  readonly problems: readonly ProblemCode[];
  /** `query-with-etag` responds with an ETag; `update` requires it as If-Match; `command` requires an Idempotency-Key. */
  readonly kind: 'query' | 'query-with-etag' | 'update' | 'command';
}
