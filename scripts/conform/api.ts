import { createResponseCheck, type FindResponseViolations } from '#scripts/wire/contract-violations.ts';
import {
  type OpenApiDocument,
  operationsOf,
  type Pointer,
  resolvePointer,
  type WireOperation,
} from '#scripts/wire/document.ts';
import { createSchemaCheck, type SchemaCheck } from '#scripts/wire/schemas.ts';

/** Values that a product's capabilities must all have. */
type CapabilityValues = Readonly<Record<string, unknown>>;

/** An operation of the document, as the rules need it. */
export interface ApiOperation extends WireOperation {
  readonly method: string;
  readonly path: string;
  /** Method and path, such as `PUT /settings/mode`. */
  readonly name: string;
  /** The bodies of the document's examples of a request. */
  readonly requestExamples: readonly unknown[];
  /** The bodies of the document's examples of a successful response. */
  readonly responseExamples: readonly unknown[];
  /** The pointer to the schema of the request body; absent if the request has none. */
  readonly requestSchema?: Pointer;
  /** The status of success. */
  readonly success: number;
  readonly isRead: boolean;
  /** Whether a response of success is a stream of events that does not end. */
  readonly isStream: boolean;
  /** Whether a response of success contains a code that is entered in the portal. */
  readonly hasCode: boolean;
  /** The combinations of capabilities of which a product must have one; absent if every product has the operation. */
  readonly capabilities?: readonly CapabilityValues[];
  /** The roles that may use the operation; absent if every role may. */
  readonly roles?: readonly string[];
}

/** The published API. */
export interface Api {
  readonly document: OpenApiDocument;
  readonly operations: readonly ApiOperation[];
  /** Returns the operation with this id, or undefined if the document does not have it. */
  readonly find: (id: string) => ApiOperation | undefined;
  /** Returns the operation with this id. Throws if the document does not have it. */
  readonly operation: (id: string) => ApiOperation;
  /** Returns the HTTP status of a problem code, from the document's example of the problem. */
  readonly statusOf: (code: string) => number | undefined;
  readonly check: SchemaCheck;
  readonly findResponseViolations: FindResponseViolations;
}

/** The parts of a documented operation that only the rules read. */
interface DescribedOperation {
  readonly 'x-capability'?: readonly CapabilityValues[];
  readonly 'x-required-role'?: readonly string[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly $ref?: Pointer; readonly content?: Content }>>;
}

type Content = Readonly<Record<string, { readonly schema?: Schema; readonly examples?: Examples } | undefined>>;
type Examples = Readonly<Record<string, { readonly $ref?: Pointer; readonly value?: unknown }>>;

/** The parts of a JSON schema that the rules read. */
interface Schema {
  readonly $ref?: Pointer;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}

const json = 'application/json';

/** Reads the published API from its document. */
export function readApi(document: OpenApiDocument): Api {
  const operations = [...operationsOf(document)].map(([name, operation]) => describe(document, name, operation));
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const problems = (document as { components?: { examples?: Examples } }).components?.examples ?? {};
  return {
    document,
    operations,
    find: (id) => byId.get(id),
    operation: (id) => {
      const operation = byId.get(id);
      if (!operation) throw new Error(`The document has no operation ${id}.`);
      return operation;
    },
    statusOf: (code) => (problems[code]?.value as { status?: number } | undefined)?.status,
    check: createSchemaCheck(document),
    findResponseViolations: createResponseCheck(document),
  };
}

function describe(document: OpenApiDocument, name: string, operation: WireOperation): ApiOperation {
  const [method = '', path = ''] = name.split(' ');
  const described = document.paths[path]?.[method.toLowerCase()] as DescribedOperation | undefined;
  const resolve = <Value extends { readonly $ref?: Pointer }>(value: Value | undefined): Value | undefined =>
    value?.$ref ? (resolvePointer(document, value.$ref) as Value) : value;
  const valuesOf = (examples: Examples = {}) => Object.values(examples).map((example) => resolve(example)?.value);
  const success = Math.min(...operation.responses.keys());
  const content = resolve(described?.responses[success])?.content ?? {};
  const requestSchema = operation.request?.bodies.get(json);
  const code = resolve(resolve(content[json]?.schema)?.properties?.code);
  return {
    ...operation,
    method,
    path,
    name,
    requestExamples: valuesOf(described?.requestBody?.content[json]?.examples),
    responseExamples: valuesOf(content[json]?.examples),
    ...(requestSchema && { requestSchema }),
    success,
    isRead: method === 'GET',
    isStream: 'text/event-stream' in content,
    hasCode: code?.type === 'string',
    ...(described?.['x-capability'] && { capabilities: described['x-capability'] }),
    ...(described?.['x-required-role'] && { roles: described['x-required-role'] }),
  };
}

/** Whether a request of the operation has to have this header. */
export function requiresHeader(operation: ApiOperation, name: string): boolean {
  return operation.parameters.some((field) => field.in === 'header' && field.required && field.name === name);
}

/** Whether a response of success has an ETag. */
export function hasTag(operation: ApiOperation): boolean {
  return operation.responses.get(operation.success)?.headers.some(({ name }) => name === 'ETag') === true;
}
