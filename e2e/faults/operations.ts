import { readFileSync } from 'node:fs';
import { basePath } from '#e2e/base-path.ts';
import type { ListedOperation } from '#mocks/listed-operations.ts';

/** An operation of the API by its name in the contract. */
export type OperationId = ListedOperation['id'];

/**
 * The kind of an operation: `query` changes nothing, `command` runs once per idempotency key, `update` replaces the
 * state that its ETag identifies.
 */
export type OperationKind = 'query' | 'command' | 'update';

interface ReferenceObject {
  readonly $ref?: string;
}
interface ResponseObject extends ReferenceObject {
  readonly content?: Readonly<Record<string, { readonly examples?: Readonly<Record<string, ReferenceObject>> }>>;
}
interface OperationObject {
  readonly operationId: OperationId;
  readonly responses: Readonly<Record<string, ResponseObject>>;
}

/** The published contract; the specs use no other knowledge of the API. */
const openApiDocument: {
  servers: [{ url: string }];
  paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
} = JSON.parse(readFileSync('openapi.json', 'utf8'));

const apiBase = basePath + openApiDocument.servers[0].url;

/** Resolves a `$ref` within the document. */
function resolveReference<Value extends ReferenceObject>(value: Value): Value {
  if (value.$ref === undefined) return value;
  const steps = value.$ref.split('/').slice(1);
  return steps.reduce<unknown>((object, step) => Reflect.get(object as object, step), openApiDocument) as Value;
}

/** An operation with its method and path. */
interface PublishedOperation extends OperationObject {
  readonly method: string;
  readonly path: string;
}

const publishedOperations: readonly PublishedOperation[] = Object.entries(openApiDocument.paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      path: `${apiBase}${path}`,
    })),
);

function operationById(id: OperationId): PublishedOperation {
  const operation = publishedOperations.find(({ operationId }) => operationId === id);
  if (!operation) throw new Error(`openapi.json has no operation “${id}”.`);
  return operation;
}

/** The ids of the published operations with one response each, in the order of the document. The stream has no such end. */
export const operationIds: readonly OperationId[] = publishedOperations
  .map(({ operationId }) => operationId)
  .filter((id: string) => id !== 'getEvents');

/** Returns the operation with this method and address, or undefined if the API has none. */
export function operationAt(method: string | undefined, address: string): OperationId | undefined {
  const { pathname } = new URL(address, 'http://localhost');
  return publishedOperations.find((operation) => operation.method === method && operation.path === pathname)
    ?.operationId;
}

/** Returns the kind of an operation, derived from its method. */
export function operationKind(id: OperationId): OperationKind {
  const { method } = operationById(id);
  return method === 'GET' ? 'query' : method === 'PUT' ? 'update' : 'command';
}

/**
 * Returns the first published example of a problem of this operation with this status as JSON, or undefined if it has
 * none.
 */
export function problemBody(id: OperationId, status: number): string | undefined {
  const response = operationById(id).responses[String(status)];
  const examples = response && resolveReference(response).content?.['application/problem+json']?.examples;
  const [first] = Object.values(examples ?? {});
  if (!first) return undefined;
  return JSON.stringify((resolveReference(first) as { value?: unknown }).value);
}
