import type { ControlApi } from '#mocks/control/client.ts';
import type { Operation } from '#src/contract/operation.ts';
import { defaultApiBase, type OperationId, operations } from '#src/contract/operations.ts';

/** Something somebody does: asks the product's API, or acts outside of it, by the simulator's door. */
export type CrashStep =
  | {
      readonly by: 'api';
      readonly id: OperationId;
      readonly key: string;
      readonly body?: unknown;
      readonly ifMatch?: string;
      /** The cookie of whoever asks; the scenario's own user without it. */
      readonly cookie?: string | undefined;
    }
  | { readonly by: 'control'; readonly name: keyof ControlApi; readonly args: readonly unknown[] };

/** What came of it: the status, and the body as JSON; the ETag where there is one. */
export interface StepResponse {
  readonly status: number;
  readonly body: unknown;
  readonly etag?: string;
}

/** Takes the place of `fetch`: of a server's, or of a backend's in this process. */
export type SendRequest = (path: string, init: RequestInit) => Response | Promise<Response>;

/** Does a step. What breaks the connection is thrown. */
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

/** The same without the numbers of requests, which each process counts for itself, wherever they stand. */
export function withoutRequestNumbers<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value).replaceAll(/"request-\d+"/g, '"request"')) as Value;
}
