import { randomUUID } from 'node:crypto';
import type { ControlApi } from '#mocks/control/client.ts';
import type { ControlReply } from '#mocks/control/remote-connection.ts';
import { createEventParser } from '#src/api/server-events.ts';
import { eventsPath, stateChange } from '#src/contract/events.ts';
import type { Operation } from '#src/contract/operation.ts';
import { problemsOf } from '#src/contract/operation-problems.ts';
import { defaultApiBase, type OperationId, operations } from '#src/contract/operations.ts';
import { type ProblemCode, problem } from '#src/contract/problem.ts';
import type { z } from '#src/contract/schema.ts';
import type { Role } from '#src/contract/session.ts';
import { type ConnectionRequest, type ConnectionResponse, connectTo, type HttpConnection } from './connection.ts';
import type { Measures, RequestKind } from './measures.ts';
import { jsonOf, type ResponseReader } from './response-reader.ts';

/** Options of a request to the API. */
interface OperationRequest {
  readonly body?: unknown;
  /** The Idempotency-Key of a command; default: a new one. */
  readonly key?: string;
  readonly ifMatch?: string;
}

/** The response of an operation. */
interface OperationReply<Id extends OperationId> {
  readonly body: z.infer<(typeof operations)[Id]['response']>;
  readonly etag: string;
}

/** An unexpected response. It has already been counted. */
export class UnexpectedResponseError extends Error {}

/** Statuses of refusals because another user acted first. */
const expectedStatuses = [403, 409, 412];
/** Problem codes of refusals because another user used the code first. */
const expectedCodes: readonly ProblemCode[] = [
  'code-already-installed',
  'code-superseded',
  'code-of-another-request',
  'no-code-kept',
];
/** The form of a regular refusal by the portal: a reason code, and the field if it concerns one. */
const portalRefusal = /^[a-z]+(-[a-z]+)+(: \w+)?$/;

/** The browser of one signed-in user, with its own connections. It validates every response against the contract. */
export class SimulatedBrowser {
  readonly #connection: HttpConnection;
  readonly #measures: Measures;
  readonly #read: ResponseReader;
  /** The current responses to reads, which are sent again only after a change. */
  readonly #known = new Map<OperationId, OperationReply<OperationId>>();
  #cookie = '';
  #receivedBytes = 0;

  constructor(origin: string, { measures, read }: { readonly measures: Measures; readonly read: ResponseReader }) {
    this.#connection = connectTo(origin);
    this.#measures = measures;
    this.#read = read;
  }

  /** The bytes received from the API so far: reads and the event stream. */
  get receivedBytes(): number {
    return this.#receivedBytes;
  }

  async signIn(userName: string, role: Role): Promise<void> {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams({ userName, role }).toString();
    const httpResponse = await this.#timed('files', 'sign in', '/sign-in', { method: 'POST', headers, body });
    const [cookie] = httpResponse.headers['set-cookie'] ?? [];
    if (httpResponse.status !== 200 || !cookie) this.#wrong(`sign in answered ${httpResponse.status}`);
    else this.#cookie = cookie.split(';')[0] ?? '';
  }

  /** Loads the page and its files. */
  async loadPage(): Promise<void> {
    const page = await this.#timed('files', 'page', '/licenses', {});
    const assetPaths = [...String(page.body).matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(
      ([, path = '']) => path,
    );
    const headers = { 'Accept-Encoding': 'br' };
    const files = await Promise.all(assetPaths.map((path) => this.#timed('files', 'file', path, { headers })));
    for (const { status } of [page, ...files]) if (status !== 200) this.#wrong(`the page's file answered ${status}`);
  }

  /**
   * Sends a request to the API; a read is conditional, as the page's. Returns undefined for an expected refusal, which is
   * counted. Throws UnexpectedResponseError for any other failure, after counting it.
   */
  async request<Id extends OperationId>(id: Id, call: OperationRequest = {}): Promise<OperationReply<Id> | undefined> {
    const { method, path, kind, status, response }: Operation = operations[id];
    const isChange = kind === 'command' || kind === 'update';
    const body = call.body === undefined ? undefined : JSON.stringify(call.body);
    const known = method === 'GET' ? (this.#known.get(id) as OperationReply<Id> | undefined) : undefined;
    const httpResponse = await this.#timed(isChange ? 'act' : 'read', id, `${defaultApiBase}${path}`, {
      method,
      headers: {
        Accept: 'application/json, application/problem+json',
        'Accept-Encoding': 'gzip, deflate, br',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(kind === 'command' && { 'Idempotency-Key': call.key ?? randomUUID() }),
        ...(call.ifMatch !== undefined && { 'If-Match': call.ifMatch }),
        ...(known && { 'If-None-Match': known.etag }),
      },
      ...(body !== undefined && { body }),
    });
    if (!isChange) this.#receivedBytes += httpResponse.bytes;
    if (httpResponse.status === 304 && known) return known;
    if (httpResponse.status !== status) return this.#refused(id, httpResponse);
    const parsed = this.#read(httpResponse, response);
    if (parsed === undefined) return this.#wrong(`${id}: the response violates the contract`);
    const etag = String(httpResponse.headers.etag).replace('W/', '');
    const reply = { body: parsed as OperationReply<Id>['body'], etag };
    if (method === 'GET' && httpResponse.headers.etag) this.#known.set(id, reply);
    return reply;
  }

  /**
   * Follows the event stream until it is cut or the signal is aborted, and reports the ETags of each change by path.
   * Resolves to the status.
   */
  follow(onChange: (etags: Readonly<Record<string, string>>) => void, signal: AbortSignal): Promise<number> {
    const parse = createEventParser();
    return this.#connection.follow(`${defaultApiBase}${eventsPath}`, {
      headers: { Accept: 'text/event-stream', ...(this.#cookie && { Cookie: this.#cookie }) },
      signal,
      onPiece: (text, bytes) => {
        this.#receivedBytes += bytes;
        for (const { name, data } of parse(text)) {
          if (name !== 'change') continue;
          const { resources } = stateChange.parse(JSON.parse(data));
          onChange(Object.fromEntries(resources.map(({ path, etag }) => [path, etag])));
        }
      },
    });
  }

  /** Runs a portal command through the control API. Returns undefined for a refusal, which is counted. */
  async control<Name extends keyof ControlApi>(
    name: Name,
    ...args: Parameters<ControlApi[Name]>
  ): Promise<Awaited<ReturnType<ControlApi[Name]>> | undefined> {
    const httpResponse = await this.#timed('portal', name, `/simulator/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(args),
    });
    const reply = (jsonOf(httpResponse.body) ?? { error: `status ${httpResponse.status}` }) as ControlReply;
    // The control method of this name returns this type; only JSON is in between.
    if (!('error' in reply)) return reply.value as Awaited<ReturnType<ControlApi[Name]>>;
    if (!portalRefusal.test(reply.error)) return this.#wrong(`${name}: ${reply.error}`);
    this.#measures.recordRefusal(name, reply.error);
    return undefined;
  }

  close(): void {
    this.#connection.close();
  }

  #refused(id: OperationId, response: ConnectionResponse): undefined {
    const { status } = response;
    const refusal = this.#read(response, problem) as z.infer<typeof problem> | undefined;
    if (!refusal) return this.#wrong(`${id} answered ${status} without a problem body`);
    const { code } = refusal;
    const isDocumented = problemsOf(id).includes(code) && refusal.status === status;
    const isExpected = expectedStatuses.includes(status) || expectedCodes.includes(code);
    if (!isDocumented || !isExpected) return this.#wrong(`${id} answered ${status}: ${code}`);
    this.#measures.recordRefusal(id, `${status} ${code}`);
    return undefined;
  }

  async #timed(
    kind: RequestKind,
    operation: string,
    path: string,
    options: ConnectionRequest,
  ): Promise<ConnectionResponse> {
    const startedAt = performance.now();
    const headers = { ...options.headers, ...(this.#cookie && { Cookie: this.#cookie }) };
    try {
      const httpResponse = await this.#connection.send(path, { ...options, headers });
      this.#measures.recordResponse(kind, operation, performance.now() - startedAt);
      return httpResponse;
    } catch (error) {
      return this.#wrong(`${operation}: ${error instanceof Error ? error.message : error}`);
    }
  }

  #wrong(message: string): never {
    this.#measures.recordError(message);
    throw new UnexpectedResponseError(message);
  }
}
