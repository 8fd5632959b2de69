import type { MiddlewareHandler } from 'hono';
import { readAll } from '#mocks/http/read-all.ts';
import { simulatedFault } from '#mocks/http/respond.ts';
import { createViolationCheck } from './contract-violations.ts';
import { type OpenApiDocument, publishedDocument } from './document.ts';

/** Watches the wire, and remembers where it first departed from the published document. */
export interface WireWatch {
  readonly middleware: MiddlewareHandler;
  /** The first departures, oldest first, at most 200 of them. */
  readonly violations: readonly string[];
  /** How many there were altogether. */
  readonly count: () => number;
}

/** So many departures are remembered. */
const maxViolations = 200;

interface WatchOptions {
  /** Where the API is. */
  readonly apiBase: string;
  /** Told of each departure at once; on stderr unless told otherwise. */
  readonly report?: (violation: string) => void;
  readonly document?: OpenApiDocument;
}

const reportToConsole = (violation: string) => console.error(`The wire departs from openapi.json: ${violation}.`);

/**
 * Holds every exchange under the API's base to openapi.json. The answer goes out as it is: what departs is said, not
 * hidden. An answer that was asked to be wrong (`simulator.line.fail`) says so itself and is left alone.
 */
export function watchWire({
  apiBase,
  report = reportToConsole,
  document = publishedDocument(),
}: WatchOptions): WireWatch {
  const findViolations = createViolationCheck(document);
  const violations: string[] = [];
  let count = 0;
  const middleware: MiddlewareHandler = async (context, next) => {
    const { method, raw } = context.req;
    // Its answer is that of GET without the body, of which the document says nothing.
    if (method === 'HEAD') return next();
    const { pathname, searchParams } = new URL(raw.url);
    const body = method === 'GET' ? '' : await raw.clone().text();
    await next();
    const { status, headers } = context.res;
    // No answer at all: the connection was broken on purpose.
    if (headers.has('x-hono-already-sent') || headers.has(simulatedFault)) return;
    const wireRequest = {
      method,
      path: pathname.slice(apiBase.length),
      query: searchParams,
      headers: raw.headers,
      body,
    };
    const wireResponse = { status, headers, body: await context.res.text() };
    const responseCopy = await readAll(context.res, wireResponse.body);
    // What is read can be sent no more; put over it, it would be sent as a stream.
    context.res = undefined;
    context.res = responseCopy;
    for (const violation of findViolations(wireRequest, wireResponse)) {
      count += 1;
      if (violations.length < maxViolations) violations.push(violation);
      report(violation);
    }
  };
  return { middleware, violations, count: () => count };
}
