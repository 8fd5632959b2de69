import { isUtf8 } from 'node:buffer';
import type { MiddlewareHandler } from 'hono';
import { readAll } from '#mocks/http/read-all.ts';
import { simulatedFault } from '#mocks/http/respond.ts';
import { createViolationCheck } from './contract-violations.ts';
import { type OpenApiDocument, publishedDocument } from './document.ts';

/** Compares each request and response with openapi.json, and stores the first violations. */
export interface ContractWatch {
  readonly middleware: MiddlewareHandler;
  /** The first violations, oldest first, at most 200. */
  readonly violations: readonly string[];
  /** Returns the number of all violations. */
  readonly count: () => number;
}

/** The maximum number of stored violations. */
const maxViolations = 200;

interface WatchOptions {
  /** The path of the API. */
  readonly apiBase: string;
  /** Receives each violation at once; default stderr. */
  readonly report?: (violation: string) => void;
  readonly document?: OpenApiDocument;
}

const reportToConsole = (violation: string) => console.error(`The traffic violates openapi.json: ${violation}.`);

/**
 * Returns a middleware that validates every exchange below the API's base against openapi.json. The response is sent
 * unchanged; violations are reported. A response with an injected fault (`simulator.line.fail`) is marked and not
 * validated.
 */
export function watchContract({
  apiBase,
  report = reportToConsole,
  document = publishedDocument(),
}: WatchOptions): ContractWatch {
  const findViolations = createViolationCheck(document);
  const violations: string[] = [];
  let count = 0;
  const middleware: MiddlewareHandler = async (context, next) => {
    const { method, raw } = context.req;
    const { pathname, searchParams } = new URL(raw.url);
    const bytes = method === 'GET' || method === 'HEAD' ? new ArrayBuffer(0) : await raw.clone().arrayBuffer();
    await next();
    const { status, headers } = context.res;
    // There is no response: an injected fault has broken the connection.
    if (headers.has('x-hono-already-sent') || headers.has(simulatedFault)) return;
    const wireRequest = {
      method,
      path: pathname.slice(apiBase.length),
      query: searchParams,
      headers: raw.headers,
      body: new TextDecoder().decode(bytes),
      isUtf8: isUtf8(Buffer.from(bytes)),
    };
    const wireResponse = { status, headers, body: await context.res.text() };
    if (context.res.body) {
      const responseCopy = await readAll(context.res, wireResponse.body);
      // The body has been read and cannot be sent. Assigned directly, the copy would be sent as a stream.
      context.res = undefined;
      context.res = responseCopy;
    }
    for (const violation of findViolations(wireRequest, wireResponse)) {
      count += 1;
      if (violations.length < maxViolations) violations.push(violation);
      report(violation);
    }
  };
  return { middleware, violations, count: () => count };
}
