import type { ControlApi } from '#mocks/control/client.ts';
import type { Operation } from '#src/contract/operation.ts';
import { defaultApiBase, type OperationId, operations } from '#src/contract/operations.ts';

/** A request to the product's API, or a command of the control API. */
export type CrashStep =
  | {
      readonly by: 'api';
      readonly id: OperationId;
      readonly key: string;
      readonly body?: unknown;
      readonly ifMatch?: string;
      /** The session cookie; without one the scenario's own user sends the request. */
      readonly cookie?: string | undefined;
    }
  | { readonly by: 'control'; readonly name: keyof ControlApi; readonly args: readonly unknown[] };

/** The response: the status, the JSON body, and the ETag if there is one. */
export interface StepResponse {
  readonly status: number;
  readonly body: unknown;
  readonly etag?: string;
}

/** Sends a request like `fetch`, to a server or to a backend in this process. */
export type SendRequest = (path: string, init: RequestInit) => Response | Promise<Response>;

/** Sends a step and returns its response. Rejects if the connection breaks. */
export async function sendStep(sendRequest: SendRequest, step: CrashStep): Promise<StepResponse> {
  const reply = await sendRequest(...toRequest(step));
  const etag = reply.headers.get('ETag');
  return { status: reply.status, body: withoutRequestNumbers(await reply.json()), ...(etag !== null && { etag }) };
}

function toRequest(step: CrashStep): [path: string, init: RequestInit] {
  if (step.by === 'control') {
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(step.args) };
    return [`/simulator/${step.name}`, init];
  }
  const { method, path, kind }: Operation = operations[step.id];
  const headers = {
    ...(kind === 'command' && { 'Idempotency-Key': step.key }),
    ...(step.ifMatch !== undefined && { 'If-Match': step.ifMatch }),
    ...(step.cookie !== undefined && { Cookie: step.cookie }),
    ...(step.body !== undefined && { 'Content-Type': 'application/json' }),
  };
  const body = step.body === undefined ? {} : { body: JSON.stringify(step.body) };
  return [`${defaultApiBase}${path}`, { method, headers, ...body }];
}

/** Returns the value without request numbers, which each process counts separately. */
export function withoutRequestNumbers<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value).replaceAll(/"request-\d+"/g, '"request"')) as Value;
}
