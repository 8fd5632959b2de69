import type { z } from '#src/contract/schema.ts';

/** A request body that the contract accepts, or the field that it rejects. */
export type Body<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly field?: string };

/** Parses a JSON body and validates it with a schema of the contract. */
export function readBody<Schema extends z.ZodMiniType>(text: string, schema: Schema): Body<z.infer<Schema>> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const field = parsed.error.issues[0]?.path.join('.');
  return field ? { ok: false, field } : { ok: false };
}

function parseJson(text: string): Body<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}
