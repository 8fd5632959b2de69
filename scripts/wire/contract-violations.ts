import {
  type Bodies,
  type DocumentedResponses,
  type OpenApiDocument,
  operationsOf,
  responsesWithoutOperation,
  type WireField,
  type WireOperation,
} from './document.ts';
import { createSchemaCheck, type SchemaCheck, withClosedSchemas } from './schemas.ts';

/** A request as it was received. */
export interface WireRequest {
  readonly method: string;
  /** The path below the API's base. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: string;
  /** Whether the bytes of the body are UTF-8. */
  readonly isUtf8: boolean;
}

/** A response as it is sent. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Returns the violations of the document in an exchange. No message contains a value that was sent. */
export type FindViolations = (wireRequest: WireRequest, wireResponse: WireResponse) => readonly string[];

/** The problem codes for a malformed request. */
const formProblemCodes = ['invalid-request', 'unsupported-media-type', 'idempotency-key-missing', 'if-match-missing'];

/**
 * Returns the violations of the document in a response to a request with this method and path below the API's base. No
 * message contains a value that was sent.
 */
export type FindResponseViolations = (method: string, path: string, wireResponse: WireResponse) => readonly string[];

/** The name of the operation that answers a method: HEAD is answered as GET. */
const operationName = (method: string, path: string) => `${method === 'HEAD' ? 'GET' : method} ${path}`;

/** Creates a function that validates responses against a published document, in which every object is closed. */
export function createResponseCheck(document: OpenApiDocument): FindResponseViolations {
  const operations = operationsOf(document);
  const otherResponses = responsesWithoutOperation(document);
  const check = createSchemaCheck(withClosedSchemas(document));
  return (method, path, wireResponse) => {
    const operation = operations.get(operationName(method, path));
    const isHead = method === 'HEAD';
    if (operation) return responseViolations(operation.responses, wireResponse, isHead, check);
    const methods = allowedMethods(operations, path);
    return [
      ...allowViolations(methods, wireResponse),
      ...responseViolations(otherResponses, wireResponse, isHead, check),
    ];
  };
}

/**
 * Creates a function that validates exchanges against a published document. A request that violates it must be refused,
 * a valid one must not be refused as malformed, and every response must be documented.
 */
export function createViolationCheck(document: OpenApiDocument): FindViolations {
  const operations = operationsOf(document);
  const checkRequest = createSchemaCheck(document);
  const findResponseViolations = createResponseCheck(document);
  return (wireRequest, wireResponse) => {
    const { method, path } = wireRequest;
    const operation = operations.get(operationName(method, path));
    const isAccepted = wireResponse.status < 400;
    if (!operation) {
      if (isAccepted) return [`${method} of a path that the document does not have was answered`];
      return findResponseViolations(method, path, wireResponse).map(
        (violation) => `${method} without an operation was answered ${wireResponse.status}: ${violation}`,
      );
    }
    const name = `${method} ${path} (${operation.id})`;
    const [requestViolation] = requestViolations(operation, wireRequest, checkRequest);
    const refusal = isAccepted ? undefined : refusalOf(wireResponse.body);
    return [
      ...(requestViolation && isAccepted ? [`${name} was accepted, although ${requestViolation}`] : []),
      ...(!requestViolation && refusal && !hasOpaqueValue(operation, wireRequest)
        ? [`${name} was refused as ${refusal}, although the document allows it`]
        : []),
      ...findResponseViolations(method, path, wireResponse).map(
        (violation) => `${name} answered ${wireResponse.status}: ${violation}`,
      ),
    ];
  };
}

/** Whether a request has a parameter that the backend alone can judge. */
function hasOpaqueValue({ parameters }: WireOperation, { query }: WireRequest): boolean {
  return parameters.some((field) => field['x-opaque'] && query.has(field.name));
}

function refusalOf(body: string): string | undefined {
  return formProblemCodes.find((code) => body.includes(`"${code}"`));
}

function requestViolations(operation: WireOperation, wireRequest: WireRequest, check: SchemaCheck): readonly string[] {
  const read = (field: WireField) => (field.in === 'query' ? wireRequest.query : wireRequest.headers).get(field.name);
  const violations = fieldViolations(operation.parameters, read, check);
  const { request } = operation;
  if (!request) return wireRequest.body === '' ? violations : [...violations, 'it has a body'];
  if (wireRequest.body === '') return request.required ? [...violations, 'it has no body'] : violations;
  if (!/^\s*identity\s*$/i.test(wireRequest.headers.get('Content-Encoding') ?? 'identity'))
    return [...violations, 'its body has a content coding'];
  if (!wireRequest.isUtf8) return [...violations, 'its body is not UTF-8'];
  return [...violations, ...bodyViolations(request.bodies, wireRequest, check)];
}

/** The methods of a path, as the header Allow lists them; empty when the document has no such path. */
function allowedMethods(operations: ReadonlyMap<string, WireOperation>, path: string): readonly string[] {
  const methods = [...operations.keys()]
    .map((name) => name.split(' '))
    .filter(([, operationPath]) => operationPath === path);
  return methods.flatMap(([method = '']) => (method === 'GET' ? [method, 'HEAD'] : [method]));
}

/** The violations of a response without an operation: 404 needs an unknown path, 405 another method of a known one. */
function allowViolations(methods: readonly string[], { status, headers }: WireResponse): readonly string[] {
  if (status === 404 && methods.length > 0) return ['the document has the path'];
  if (status !== 405) return [];
  const allowed = headers.get('Allow')?.split(', ') ?? [];
  const isSame = methods.length > 0 && [...allowed].sort().join() === [...methods].sort().join();
  return isSame ? [] : ['Allow does not list the methods of the path'];
}

function responseViolations(
  responses: DocumentedResponses,
  wireResponse: WireResponse,
  isHead: boolean,
  check: SchemaCheck,
): readonly string[] {
  const documentedResponse = responses.get(wireResponse.status);
  if (!documentedResponse) return ['no such status'];
  const headers = fieldViolations(documentedResponse.headers, ({ name }) => wireResponse.headers.get(name), check);
  const isBodiless = isHead || documentedResponse.bodies.size === 0;
  if (isBodiless) return wireResponse.body === '' ? headers : [...headers, 'it has a body'];
  const body = bodyViolations(documentedResponse.bodies, wireResponse, check);
  const { problemCodes } = documentedResponse;
  const isListed = body.length > 0 || !problemCodes || problemCodes.includes(JSON.parse(wireResponse.body).code);
  return [...headers, ...body, ...(isListed ? [] : ['the document does not list its problem code'])];
}

function fieldViolations(
  fields: readonly WireField[],
  read: (field: WireField) => string | null,
  check: SchemaCheck,
): string[] {
  return fields.flatMap((field) => {
    const value = read(field);
    if (value === null) return field.required ? [`${field.name} is missing`] : [];
    return valuesOf(value).some((each) => check(field.schema, each) === undefined)
      ? []
      : [`${field.name} is not of its form`];
  });
}

/** The values that a text in a query or header can be: itself, and the integer that it writes. */
const valuesOf = (text: string) => (/^(?:0|-?[1-9]\d*)$/.test(text) ? [text, Number(text)] : [text]);

function bodyViolations(bodies: Bodies, { headers, body }: WireResponse | WireRequest, check: SchemaCheck): string[] {
  const type = headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? 'none';
  const schema = bodies.get(type);
  if (!schema) return [`its media type is ${type}, not ${[...bodies.keys()].join(' or ')}`];
  // An event stream is no JSON value; its schema describes the data of its events.
  if (!type.endsWith('json')) return [];
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return ['its body is not JSON'];
  }
  const violation = check(schema, value);
  return violation === undefined ? [] : [violation];
}
