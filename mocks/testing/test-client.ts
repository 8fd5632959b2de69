import { expect } from 'vitest';
import type { Simulator } from '#mocks/control/client.ts';
import { createNodeBackend, type NodeBackendOptions } from '#mocks/node.ts';
import type { Operation } from '#src/contract/operation.ts';
import { problemsOf } from '#src/contract/operation-problems.ts';
import { defaultApiBase, type OperationId, operations } from '#src/contract/operations.ts';
import { type Problem, problem } from '#src/contract/problem.ts';
import type { z } from '#src/contract/schema.ts';

const origin = 'http://localhost';

/** Options of a request in a test. */
interface TestRequestOptions {
  readonly body?: unknown;
  /** Default: a new key for each request. With `null` no key is sent. */
  readonly key?: string | null;
  readonly ifMatch?: string;
  /** Appended to the path, e.g. `?before=7`. */
  readonly query?: string;
}

export interface TestClient {
  readonly simulator: Simulator;
  /** Sends the operation, expects success in the contract's form, and returns the body and the headers. */
  succeed<Id extends OperationId>(
    id: Id,
    options?: TestRequestOptions,
  ): Promise<{ body: z.infer<(typeof operations)[Id]['response']>; headers: Headers }>;
  /** Sends the operation, expects a problem that the contract lists for it, and returns the problem. */
  fail(id: OperationId, options?: TestRequestOptions): Promise<Problem>;
  /** Sends the operation and returns the response unchecked. */
  send(id: OperationId, options?: TestRequestOptions): Promise<Response>;
  fetch(request: Request): Promise<Response>;
}

/** A client of a simulated backend whose clock is stopped at 2026-01-15T09:00Z. It checks every response. */
export function createTestClient(options: NodeBackendOptions = {}): TestClient {
  const { fetch, simulator } = createNodeBackend({ now: '2026-01-15T09:00:00.000Z', ...options });
  let keyCount = 0;

  const send = (id: OperationId, { body, key, ifMatch, query = '' }: TestRequestOptions = {}) => {
    const { method, path, kind }: Operation = operations[id];
    const headers = new Headers();
    if (kind === 'command' && key !== null) headers.set('Idempotency-Key', key ?? `key-${++keyCount}`);
    if (ifMatch !== undefined) headers.set('If-Match', ifMatch);
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    if (text !== undefined) headers.set('Content-Type', 'application/json');
    const url = `${origin}${defaultApiBase}${path}${query}`;
    return fetch(new Request(url, { method, headers, ...(text === undefined ? {} : { body: text }) }));
  };

  return {
    simulator,
    fetch,
    send,
    async succeed(id, options) {
      const response = await send(id, options);
      const body = await response.json();
      expect(response.status, JSON.stringify(body)).toBe(operations[id].status);
      expect(response.headers.get('Content-Type')).toBe('application/json');
      expectEnvelope(response);
      // Parsing drops fields that the contract does not list, so the comparison detects them.
      expect(body).toEqual(operations[id].response.parse(body));
      return { body, headers: response.headers };
    },
    async fail(id, options) {
      const response = await send(id, options);
      const body = problem.parse(await response.json());
      expect(problemsOf(id)).toContain(body.code);
      expect(response.status).toBe(body.status);
      expect(response.headers.get('Content-Type')).toBe('application/problem+json');
      expectEnvelope(response);
      return body;
    },
  };
}

function expectEnvelope({ headers }: Response): void {
  expect(headers.get('Cache-Control')).toBe('no-store');
  expect(headers.get('X-Request-Id')).toMatch(/^request-\d+$/);
  expect(headers.get('Date')).toMatch(/GMT$/);
}
