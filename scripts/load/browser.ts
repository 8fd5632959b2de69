import { randomUUID } from 'node:crypto';
import type { ControlApi } from '#mocks/control/client.ts';
import type { ControlReply } from '#mocks/control/remote-connection.ts';
import type { Operation } from '#src/contract/operation.ts';
import { defaultApiBase, type OperationId, operations, problemsOf } from '#src/contract/operations.ts';
import { type ProblemCode, problem } from '#src/contract/problem.ts';
import type { z } from '#src/contract/schema.ts';
import type { Role } from '#src/contract/session.ts';
import { type ConnectionRequest, type ConnectionResponse, connectTo, type HttpConnection } from './connection.ts';
import type { Measures, RequestKind } from './measures.ts';

/** What goes with a request to the API. */
interface OperationRequest {
  readonly body?: unknown;
  /** The Idempotency-Key of an act; a new one unless told. */
  readonly key?: string;
  readonly ifMatch?: string;
}

/** What an operation came to; nothing after a refusal. Whatever else is wrong is counted, and thrown. */
interface OperationReply<Id extends OperationId> {
  readonly body: z.infer<(typeof operations)[Id]['response']>;
  readonly etag: string;
}

/** An answer that should not have been; it is counted already. */
export class UnexpectedResponseError extends Error {}

/** Refusals of what somebody else has done or changed meanwhile. */
const expectedStatuses = [403, 409, 412];
/** The same of a code in somebody's hand. */
const expectedCodes: readonly ProblemCode[] = ['code-already-installed', 'code-superseded', 'code-of-another-request'];
/** How the portal refuses, where the act is at fault and not the simulator: in a word, and the field it is about. */
const portalRefusal = /^[a-z]+(-[a-z]+)+(: \w+)?$/;

/** The browser of one person: signed in, with connections of its own. What it is answered is held to the contract. */
export class SimulatedBrowser {
  readonly #connection: HttpConnection;
  readonly #measures: Measures;
  #cookie = '';

  constructor(origin: string, measures: Measures) {
    this.#connection = connectTo(origin);
    this.#measures = measures;
  }

  async signIn(userName: string, role: Role): Promise<void> {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams({ userName, role }).toString();
    const httpResponse = await this.#timed('files', 'sign in', '/sign-in', { method: 'POST', headers, body });
    const [cookie] = httpResponse.headers['set-cookie'] ?? [];
    if (httpResponse.status !== 200 || !cookie) this.#wrong(`sign in answered ${httpResponse.status}`);
    else this.#cookie = cookie.split(';')[0] ?? '';
  }

  /** Loads the page with what it names. */
  async loadPage(): Promise<void> {
    const page = await this.#timed('files', 'page', '/licenses', {});
    const assetPaths = [...page.text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    const headers = { 'Accept-Encoding': 'br' };
    const files = await Promise.all(assetPaths.map((path) => this.#timed('files', 'file', path, { headers })));
    for (const { status } of [page, ...files]) if (status !== 200) this.#wrong(`the page's file answered ${status}`);
  }

  /** Asks the API; what it refuses lawfully is counted as that, and answered with nothing. */
  async request<Id extends OperationId>(id: Id, call: OperationRequest = {}): Promise<OperationReply<Id> | undefined> {
    const { method, path, kind, status, response }: Operation = operations[id];
    const isCommand = kind === 'command' || kind === 'update';
    const body = call.body === undefined ? undefined : JSON.stringify(call.body);
    const httpResponse = await this.#timed(isCommand ? 'act' : 'read', id, `${defaultApiBase}${path}`, {
      method,
      headers: {
        Accept: 'application/json, application/problem+json',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(kind === 'command' && { 'Idempotency-Key': call.key ?? randomUUID() }),
        ...(call.ifMatch !== undefined && { 'If-Match': call.ifMatch }),
      },
      ...(body !== undefined && { body }),
    });
    if (httpResponse.status !== status) return this.#refused(id, httpResponse);
    const parsed = response.safeParse(jsonOf(httpResponse.text));
    if (!parsed.success) return this.#wrong(`${id}: the answer is not of the contract`);
    return { body: parsed.data as OperationReply<Id>['body'], etag: String(httpResponse.headers.etag) };
  }

  /** Acts in the portal, by the simulator's own door; what is refused there is counted, and answered with nothing. */
  async control<Name extends keyof ControlApi>(
    name: Name,
    ...args: Parameters<ControlApi[Name]>
  ): Promise<Awaited<ReturnType<ControlApi[Name]>> | undefined> {
    const httpResponse = await this.#timed('portal', name, `/simulator/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(args),
    });
    const reply = (jsonOf(httpResponse.text) ?? { error: `status ${httpResponse.status}` }) as ControlReply;
    // The door's method of this name answers this very type; only JSON lies between.
    if (!('error' in reply)) return reply.value as Awaited<ReturnType<ControlApi[Name]>>;
    if (!portalRefusal.test(reply.error)) return this.#wrong(`${name}: ${reply.error}`);
    this.#measures.recordRefusal(name, reply.error);
    return undefined;
  }

  close(): void {
    this.#connection.close();
  }

  #refused(id: OperationId, { status, text }: ConnectionResponse): undefined {
    const parsed = problem.safeParse(jsonOf(text));
    if (!parsed.success) return this.#wrong(`${id} answered ${status}, and no problem`);
    const { code } = parsed.data;
    const isDocumented = problemsOf(operations[id]).includes(code) && parsed.data.status === status;
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

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
