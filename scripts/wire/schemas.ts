import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { OpenApiDocument, Pointer } from './document.ts';

/**
 * Validates a value against the schema at a pointer. Returns undefined, or the place and rule of the first error, never
 * the value.
 */
export type SchemaCheck = (schema: Pointer, value: unknown) => string | undefined;

/** Creates a check for the schemas of an OpenAPI 3.1 document, which are JSON Schema 2020-12. */
export function createSchemaCheck(document: OpenApiDocument): SchemaCheck {
  // The keywords of OpenAPI around the schemas are not errors.
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

/** Returns the place and the rule of an error. The value may be a secret and is not included. */
function describeError(error: ErrorObject | undefined): string {
  const { instancePath = '', message = 'is not allowed', params = {} } = error ?? {};
  const name = 'additionalProperty' in params ? ` (${params.additionalProperty})` : '';
  return `${instancePath || 'the body'} ${message}${name}`;
}

/**
 * Returns the document with each object closed: a response of this server with an undocumented member is as wrong as
 * one that lacks a member. Other implementations may send more, and clients must accept that. The parts of an `allOf` stay
 * open, since each of them has only some members; the schemas to which they refer are closed.
 */
export function withClosedSchemas(document: OpenApiDocument): OpenApiDocument {
  const { components, ...rest } = document as OpenApiDocument & { components: { schemas: Record<string, unknown> } };
  return { ...rest, components: { ...components, schemas: closedSchema(components.schemas) } } as OpenApiDocument;
}

function closedSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closedSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [name, name === 'allOf' ? value : closedSchema(value)]),
  );
  return inner.type === 'object' && inner.properties ? { additionalProperties: false, ...inner } : inner;
}
