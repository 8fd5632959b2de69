import { randomUUID } from 'node:crypto';
import type { DoorReply } from '#mocks/door/remote.ts';
import type { DoorMethods } from '#mocks/simulator.ts';
import type { Operation } from '#src/contract/operation.ts';
import { defaultApiBase, type OperationId, operations, problemsOf } from '#src/contract/operations.ts';
import { type ProblemCode, problem } from '#src/contract/problem.ts';
import type { z } from '#src/contract/schema.ts';
import type { Role } from '#src/contract/session.ts';
import { type Answered, type Asking, type Connection, connectTo } from './connection.ts';
import type { Kind, Measures } from './measures.ts';

/** What goes with a request to the API. */
interface Call {
  readonly body?: unknown;
  /** The Idempotency-Key of an act; a new one unless told. */
  readonly key?: string;
  readonly ifMatch?: string;
}

/** What an operation came to; nothing after a refusal. Whatever else is wrong is counted, and thrown. */
interface Reply<Id extends OperationId> {
  readonly body: z.infer<(typeof operations)[Id]['response']>;
  readonly etag: string;
}

/** An answer that should not have been; it is counted already. */
export class WrongAnswer extends Error {}

/** Refusals of what somebody else has done or changed meanwhile. */
const lawfulStatuses = [403, 409, 412];
/** The same of a code in somebody's hand. */
const lawfulCodes: readonly ProblemCode[] = ['code-already-installed', 'code-superseded', 'code-of-another-request'];
/** How the portal refuses, where the act is at fault and not the simulator: in a word, and the field it is about. */
const portalRefusal = /^[a-z]+(-[a-z]+)+(: \w+)?$/;

/** The browser of one person: signed in, with connections of its own. What it is answered is held to the contract. */
export class Browser {
  readonly #connection: Connection;
  readonly #measures: Measures;
  #cookie = '';

  constructor(origin: string, measures: Measures) {
    this.#connection = connectTo(origin);
    this.#measures = measures;
  }

  async signIn(userName: string, role: Role): Promise<void> {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams({ userName, role }).toString();
    const answered = await this.#timed('files', 'sign in', '/sign-in', { method: 'POST', headers, body });
    const [cookie] = answered.headers['set-cookie'] ?? [];
    if (answered.status !== 200 || !cookie) this.#wrong(`sign in answered ${answered.status}`);
    else this.#cookie = cookie.split(';')[0] ?? '';
  }

  /** Loads the page with what it names. */
  async loadPage(): Promise<void> {
    const page = await this.#timed('files', 'page', '/licenses', {});
    const named = [...page.text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    const headers = { 'Accept-Encoding': 'br' };
    const files = await Promise.all(named.map((path) => this.#timed('files', 'file', path, { headers })));
    for (const { status } of [page, ...files]) if (status !== 200) this.#wrong(`the page's file answered ${status}`);
  }

  /** Asks the API; what it refuses lawfully is counted as that, and answered with nothing. */
  async ask<Id extends OperationId>(id: Id, call: Call = {}): Promise<Reply<Id> | undefined> {
    const { method, path, kind, status, response }: Operation = operations[id];
    const isAct = kind === 'act' || kind === 'edit';
    const body = call.body === undefined ? undefined : JSON.stringify(call.body);
    const answered = await this.#timed(isAct ? 'act' : 'read', id, `${defaultApiBase}${path}`, {
      method,
      headers: {
        Accept: 'application/json, application/problem+json',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(kind === 'act' && { 'Idempotency-Key': call.key ?? randomUUID() }),
        ...(call.ifMatch !== undefined && { 'If-Match': call.ifMatch }),
      },
      ...(body !== undefined && { body }),
    });
    if (answered.status !== status) return this.#refused(id, answered);
    const read = response.safeParse(jsonOf(answered.text));
    if (!read.success) return this.#wrong(`${id}: the answer is not of the contract`);
    return { body: read.data as Reply<Id>['body'], etag: String(answered.headers.etag) };
  }

  /** Acts in the portal, by the simulator's own door; what is refused there is counted, and answered with nothing. */
  async door<Name extends keyof DoorMethods>(
    name: Name,
    ...args: Parameters<DoorMethods[Name]>
  ): Promise<Awaited<ReturnType<DoorMethods[Name]>> | undefined> {
    const answered = await this.#timed('portal', name, `/simulator/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(args),
    });
    const reply = (jsonOf(answered.text) ?? { error: `status ${answered.status}` }) as DoorReply;
    // The door's method of this name answers this very type; only JSON lies between.
    if (!('error' in reply)) return reply.value as Awaited<ReturnType<DoorMethods[Name]>>;
    if (!portalRefusal.test(reply.error)) return this.#wrong(`${name}: ${reply.error}`);
    this.#measures.refused(name, reply.error);
    return undefined;
  }

  close(): void {
    this.#connection.close();
  }

  #refused(id: OperationId, { status, text }: Answered): undefined {
    const told = problem.safeParse(jsonOf(text));
    if (!told.success) return this.#wrong(`${id} answered ${status}, and no problem`);
    const { code } = told.data;
    const isKnown = problemsOf(operations[id]).includes(code) && told.data.status === status;
    const isLawful = lawfulStatuses.includes(status) || lawfulCodes.includes(code);
    if (!isKnown || !isLawful) return this.#wrong(`${id} answered ${status}: ${code}`);
    this.#measures.refused(id, `${status} ${code}`);
    return undefined;
  }

  async #timed(kind: Kind, operation: string, path: string, asking: Asking): Promise<Answered> {
    const began = performance.now();
    const headers = { ...asking.headers, ...(this.#cookie && { Cookie: this.#cookie }) };
    try {
      const answered = await this.#connection.ask(path, { ...asking, headers });
      this.#measures.answered(kind, operation, performance.now() - began);
      return answered;
    } catch (error) {
      return this.#wrong(`${operation}: ${error instanceof Error ? error.message : error}`);
    }
  }

  #wrong(what: string): never {
    this.#measures.failed(what);
    throw new WrongAnswer(what);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
