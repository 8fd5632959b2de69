import { randomUUID } from 'node:crypto';
import type { Api, ApiOperation } from './api.ts';
import { requiresHeader } from './api.ts';
import type { RawRequest, RawResponse, Sender } from './sender.ts';

/** A request and its response. */
export interface ApiExchange {
  readonly request: RawRequest;
  readonly response: RawResponse;
  /** The body as JSON; undefined if it is none. */
  readonly json: unknown;
  /** The code of a problem; undefined if the response is no problem. */
  readonly code: string | undefined;
  readonly tag: string | null;
  /** Whether other requests were sent at the same time. */
  readonly isConcurrent: boolean;
}

/** What a request of an operation contains besides what the document requires. */
export interface SendOptions {
  /** The body, which is sent as JSON. */
  readonly body?: unknown;
  /** The body as it is sent, instead of `body`. */
  readonly rawBody?: string | Uint8Array;
  /** The Idempotency-Key: default a new one for an operation that requires it. */
  readonly key?: string;
  /** The If-Match header: default the present ETag for an operation that requires it. */
  readonly tag?: string;
  /** Other headers, and the required ones with another value; null leaves a header out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Appended to the path, such as `?limit=1`. */
  readonly query?: string;
  readonly isConcurrent?: boolean;
}

/** How a request is sent that need not be one of an operation. */
interface RawOptions {
  readonly isConcurrent?: boolean;
  /** Whether the rules for each exchange apply; default true. */
  readonly isInspected?: boolean;
}

/** The headers by which a user is recognised, such as `Cookie`. */
export type Credentials = Readonly<Record<string, string>>;

/** Receives each exchange. */
export type Inspect = (exchange: ApiExchange, operation: ApiOperation | undefined) => void;

/** A user of the API. */
export interface ApiUser {
  readonly credentials: Credentials;
  /** Sends a request of an operation. */
  readonly send: (operation: ApiOperation, options?: SendOptions) => Promise<ApiExchange>;
  /** Sends a request that need not be one of an operation. */
  readonly sendRaw: (rawRequest: RawRequest, options?: RawOptions) => Promise<ApiExchange>;
  /** Returns the body of a read that has to succeed. */
  readonly read: (id: string) => Promise<Readonly<Record<string, unknown>>>;
}

/** The longest wait that the kit accepts from Retry-After, in seconds, and how often it waits for one request. */
const maxRetryAfterSeconds = 60;
const maxRetries = 3;

/** Creates a user with these credentials. After a response 429 the request is sent again, as Retry-After says. */
export function createUser(api: Api, sender: Sender, credentials: Credentials, inspect: Inspect): ApiUser {
  const byName = new Map(api.operations.map((operation) => [operation.name, operation]));

  const sendPatiently = async (rawRequest: RawRequest): Promise<RawResponse> => {
    for (let retry = 0; ; retry += 1) {
      const response = await sender(rawRequest);
      const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
      if (response.status !== 429 || retry === maxRetries || !(seconds <= maxRetryAfterSeconds)) return response;
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  };

  const sendRaw: ApiUser['sendRaw'] = async (rawRequest, { isConcurrent = false, isInspected = true } = {}) => {
    const request = { ...rawRequest, headers: { ...credentials, ...rawRequest.headers } };
    const response = await sendPatiently(request);
    const json = jsonOf(response.body);
    const code = response.status >= 400 ? (json as { code?: unknown } | undefined)?.code : undefined;
    const exchange: ApiExchange = {
      request,
      response,
      json,
      code: typeof code === 'string' ? code : undefined,
      tag: response.headers.get('ETag'),
      isConcurrent,
    };
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    if (isInspected) inspect(exchange, byName.get(`${method} ${request.target.split('?')[0]}`));
    return exchange;
  };

  const currentTag = async ({ path }: ApiOperation) => {
    const { tag } = await sendRaw({ method: 'GET', target: path, headers: {} });
    return tag ?? '"none"';
  };

  const send: ApiUser['send'] = async (operation, options = {}) => {
    const { body, rawBody = body === undefined ? undefined : JSON.stringify(body), query = '', isConcurrent } = options;
    const headers: Record<string, string | null> = {
      ...(rawBody !== undefined && { 'Content-Type': 'application/json' }),
      ...options.headers,
    };
    const needs = (name: string) => requiresHeader(operation, name) && headers[name] === undefined;
    if (needs('Idempotency-Key')) headers['Idempotency-Key'] = options.key ?? randomUUID();
    if (needs('If-Match')) headers['If-Match'] = options.tag ?? (await currentTag(operation));
    const present = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null);
    return sendRaw(
      {
        method: operation.method,
        target: `${operation.path}${query}`,
        headers: Object.fromEntries(present),
        ...(rawBody !== undefined && { body: rawBody }),
      },
      { isConcurrent: isConcurrent === true },
    );
  };

  return {
    credentials,
    send,
    sendRaw,
    read: async (id) => {
      const { json, response } = await send(api.operation(id));
      if (response.status !== 200 || typeof json !== 'object' || json === null)
        throw new Error(`GET ${api.operation(id).path} answered ${response.status}`);
      return json as Readonly<Record<string, unknown>>;
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
