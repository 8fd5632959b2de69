import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { OpenApiDocument, Pointer } from './document.ts';

/** What is wrong with a value by the schema at a place of the document: nothing, or where, never with the value. */
export type SchemaCheck = (schema: Pointer, value: unknown) => string | undefined;

/** Holds values to the schemas of an OpenAPI 3.1 document, which are JSON Schema 2020-12. */
export function createSchemaCheck(document: OpenApiDocument): SchemaCheck {
  // What is OpenAPI's own around the schemas is no fault of theirs.
  const ajv = new Ajv2020({ strict: false, validateSchema: false });
  addFormats.default(ajv);
  ajv.addSchema(document, 'openapi');
  const compiled = new Map<Pointer, ValidateFunction>();
  return (schema, value) => {
    const validate = compiled.get(schema) ?? ajv.compile({ $ref: `openapi${schema}` });
    compiled.set(schema, validate);
    return validate(value) ? undefined : describeError(validate.errors?.[0]);
  };
}

/** Where, and what about it: the words of the schema. A value may be a secret and is not told. */
function describeError(error: ErrorObject | undefined): string {
  const { instancePath = '', message = 'is not allowed', params = {} } = error ?? {};
  const name = 'additionalProperty' in params ? ` (${params.additionalProperty})` : '';
  return `${instancePath || 'the body'} ${message}${name}`;
}

/**
 * The document with each object closed: an answer of ours that has a member of which the document does not tell is as
 * wrong as one that lacks one. Who implements the document may send more; who reads it has to bear that.
 */
export function withClosedSchemas(document: OpenApiDocument): OpenApiDocument {
  const { components, ...rest } = document as OpenApiDocument & { components: { schemas: Record<string, unknown> } };
  return { ...rest, components: { ...components, schemas: closedSchema(components.schemas) } } as OpenApiDocument;
}

function closedSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closedSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closedSchema(value)]));
  return inner.type === 'object' && inner.properties ? { additionalProperties: false, ...inner } : inner;
}
