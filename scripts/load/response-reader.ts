import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { z } from '#src/contract/schema.ts';
import type { ConnectionResponse } from './connection.ts';

/** The number of bodies that are kept for each operation. */
const maximumBodies = 4;

/** Returns the JSON of a body; undefined if it is none. */
export function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(String(body));
  } catch {
    return undefined;
  }
}

/** Returns the body of a response as JSON, checked by a schema; undefined if it is no JSON or violates the schema. */
export type ResponseReader = (response: ConnectionResponse, schema: z.ZodMiniType) => unknown;

/**
 * Creates the reader of all simulated browsers. Equal bodies are decompressed and checked once: in reality each browser
 * has a processor of its own, and here they would slow down the measurements.
 */
export function createResponseReader(): ResponseReader {
  const known = new Map<z.ZodMiniType, { readonly body: Buffer; readonly value: unknown }[]>();
  return (response, schema) => {
    const bodies = known.get(schema) ?? [];
    known.set(schema, bodies);
    const match = bodies.find(({ body }) => body.equals(response.body));
    if (match) return match.value;
    const { data: value } = schema.safeParse(jsonOf(decompressed(response)));
    bodies.unshift({ body: response.body, value });
    bodies.length = Math.min(bodies.length, maximumBodies);
    return value;
  };
}

function decompressed({ body, headers }: ConnectionResponse): Buffer {
  const encoding = headers['content-encoding'];
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}
