import type { z } from '#src/contract/schema.ts';

/** A body the contract accepts, or where it does not. */
export type Body<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly field?: string };

/** Reads a JSON body by the contract's schema. */
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
