import type { Operation } from '#src/contract/operation.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import type { MemberError, MemberErrorCode } from '#src/contract/problem.ts';
import type { z } from '#src/contract/schema.ts';
import type { ApiRefusal } from './problem.ts';

type Operations = typeof operations;

/** The content of an operation's request body. */
export type RequestOf<Id extends OperationId> = Operations[Id] extends { request: infer Schema extends z.ZodMiniType }
  ? z.infer<Schema>
  : undefined;

/** A request body that the contract accepts, or the refusal of another one. */
export type Body<Value> = { readonly ok: true; readonly value: Value } | ({ readonly ok: false } & ApiRefusal);

const invalid = { ok: false, problem: 'invalid-request' } as const;

/** The text of the request body; undefined if it is not UTF-8 (RFC 8259 §8.1). */
export async function textOf(request: Request): Promise<string | undefined> {
  const bytes = await request.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Parses the text of a request body by the operation's schema, and its media type and content coding (RFC 9110 §8.4). An
 * operation without a request schema accepts only an empty body.
 */
export function readBody<Id extends OperationId>(
  id: Id,
  { headers }: Request,
  text: string | undefined,
): Body<RequestOf<Id>> {
  // The compiler cannot infer that the schema is the one of this operation.
  return bodyOf(operations[id], headers, text) as Body<RequestOf<Id>>;
}

function bodyOf({ request: schema }: Operation, headers: Headers, text: string | undefined): Body<unknown> {
  if (!schema) return text === '' ? { ok: true, value: undefined } : invalid;
  if (text !== '' && !isPlainJson(headers)) return { ok: false, problem: 'unsupported-media-type' };
  const json = text === undefined ? invalid : parseJson(text);
  if (!json.ok) return json;
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors = parsed.error.issues.map((issue) => memberErrorOf(issue, json.value));
  // A text can violate several patterns.
  return { ...invalid, errors: [...new Map(errors.map((each) => [`${each.code} ${each.pointer}`, each])).values()] };
}

/** The error of the contract for an issue that the schema library found in this body. */
function memberErrorOf({ code, path, ...details }: z.core.$ZodIssue, body: unknown): MemberError {
  const pointer = path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  const member = path.reduce<unknown>((value, part) => Object(value)[part], body);
  if (member === undefined) return { pointer, code: 'missing' };
  const isText = 'origin' in details && details.origin === 'string';
  const codes: Partial<Record<typeof code, MemberErrorCode>> = {
    invalid_type: 'wrong-type',
    invalid_value: 'not-in-list',
    invalid_union: 'not-in-list',
    invalid_format: 'wrong-format',
    too_small: isText ? 'wrong-length' : 'out-of-range',
    too_big: isText ? 'wrong-length' : 'out-of-range',
  };
  return { pointer, code: codes[code] ?? 'wrong-type' };
}

/** Whether the body is JSON that is not compressed. */
function isPlainJson(headers: Headers): boolean {
  const type = headers.get('Content-Type') ?? '';
  const coding = headers.get('Content-Encoding') ?? 'identity';
  return /^application\/json\s*(;|$)/i.test(type) && /^\s*identity\s*$/i.test(coding);
}

function parseJson(text: string): Body<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return invalid;
  }
}
