import type { ProductKind } from '#mocks/agent/state.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import type { Level } from '#scripts/conform/rule.ts';
import { defaultApiBase } from '#src/contract/operations.ts';
import { type ProblemCode, problemTypeOf } from '#src/contract/problem.ts';

/** Sends a request to the simulated product. */
export type Forward = (request: Request) => Promise<Response>;

/** A server that breaks a rule. */
export interface Mutant {
  /** What it does. */
  readonly name: string;
  readonly level: Level;
  /** The rules that fail, in the order of the table of rules. */
  readonly rules: readonly string[];
  readonly scenario?: ScenarioName;
  readonly product?: ProductKind;
  /** Answers a request; `memory` is empty at the beginning of a run. */
  readonly serve: (request: Request, forward: Forward, memory: Map<string, unknown>) => Promise<Response>;
}

/** A JSON object. */
export type JsonObject = Record<string, unknown>;

/** Returns the path of a request below the API's base. */
export const pathOf = (request: Request): string => new URL(request.url).pathname.slice(defaultApiBase.length);

/** Whether a request has this method and path. */
export const is = (request: Request, name: string): boolean => `${request.method} ${pathOf(request)}` === name;

/** Returns a response with other headers; null removes one. */
export function withHeaders(response: Response, changes: Readonly<Record<string, string | null>>): Response {
  const headers = changedHeaders(response.headers, changes);
  return new Response(response.body, { status: response.status, headers });
}

/** Returns a response with another JSON body. */
export async function withJson(response: Response, change: (body: JsonObject) => JsonObject): Promise<Response> {
  const text = await response.text();
  const body = text === '' ? null : JSON.stringify(change(JSON.parse(text) as JsonObject));
  return new Response(body, {
    status: response.status,
    headers: changedHeaders(response.headers, { 'Content-Length': null }),
  });
}

/** Returns a response with another status. */
export const withStatus = (response: Response, status: number): Response =>
  new Response(response.body, { status, headers: response.headers });

/** The changes of a request. */
interface RequestChanges {
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly path?: string;
  readonly body?: string | undefined;
}

/** Returns a request with other headers, another path or another body. */
export async function changed(request: Request, { headers = {}, path, body }: RequestChanges): Promise<Request> {
  const url = new URL(request.url);
  if (path !== undefined) url.pathname = `${defaultApiBase}${path}`;
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  const present = hasBody ? (body ?? (await request.clone().arrayBuffer())) : '';
  return new Request(url, {
    method: request.method,
    headers: changedHeaders(request.headers, { 'Content-Length': null, ...headers }),
    ...(present !== '' && { body: present }),
  });
}

/** Returns a request whose JSON body is changed; one that has no JSON stays as it is. */
export async function changedBody(request: Request, change: (body: never) => unknown): Promise<Request> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await request.clone().arrayBuffer());
    const body = JSON.parse(text) as never;
    return changed(request, { body: JSON.stringify(change(body)) });
  } catch {
    return request;
  }
}

function changedHeaders(headers: Headers, changes: Readonly<Record<string, string | null>>): Headers {
  const next = new Headers(headers);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** A problem of the contract, as a backend would write it. */
export async function problem(
  forward: Forward,
  request: Request,
  status: number,
  code: ProblemCode,
): Promise<Response> {
  const target = new URL(`${defaultApiBase}/session`, request.url);
  const headers = new Headers(request.headers);
  headers.delete('Content-Length');
  const envelope = await forward(new Request(target, { headers }));
  const requestId = envelope.headers.get('X-Request-Id');
  const body = { type: problemTypeOf(code), title: code, detail: code, status, code, requestId };
  const next = changedHeaders(envelope.headers, { 'Content-Type': 'application/problem+json', 'Content-Length': null });
  return new Response(request.method === 'HEAD' ? null : JSON.stringify(body), { status, headers: next });
}
