import type { ProblemCode } from './problem.ts';
import type { z } from './schema.ts';

/**
 * One thing the API can do: all that a client and a handler need to know of it. Its title and description in the published
 * document are in scripts/contract/operation-texts.ts.
 */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the API's base. */
  readonly path: `/${string}`;
  readonly query?: Readonly<Record<string, string>>;
  readonly request?: z.ZodMiniType;
  readonly status: 200 | 202;
  readonly response: z.ZodMiniType;
  /** Problems beyond those every operation can answer with (`commonProblems`). */
  readonly problems: readonly ProblemCode[];
  /** `query-with-etag` answers with an ETag; `update` wants it back as If-Match; `command` wants an Idempotency-Key. */
  readonly kind: 'query' | 'query-with-etag' | 'update' | 'command';
}
