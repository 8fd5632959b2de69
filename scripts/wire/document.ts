import { readFileSync } from 'node:fs';

/** The parts of an OpenAPI document that the check uses. */
export interface OpenApiDocument {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  /** The responses to requests that no operation has, by status. */
  readonly 'x-responses-without-operation'?: Readonly<Record<string, Reference>>;
}

/** A JSON pointer in the fragment of a URL. */
export type Pointer = `#/${string}`;

/** An operation in the document. Parameters and headers may be references. */
interface OperationObject {
  readonly operationId: string;
  readonly parameters?: readonly Reference[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, Reference>>;
}

interface ResponseObject {
  readonly headers?: Readonly<Record<string, Reference>>;
  /** Absent if the response has no body. */
  readonly content?: Content;
  /** The codes of the problems that the response may have. */
  readonly 'x-problem-codes'?: readonly string[];
}

type Content = Readonly<Record<string, unknown>>;
/** An object, or a reference to one. */
type Reference = { readonly $ref: Pointer } | object;

/** A parameter or a header: whether it is required, and the pointer to its schema. */
export interface WireField {
  readonly name: string;
  readonly in: 'query' | 'header';
  readonly required: boolean;
  readonly schema: Pointer;
  /** Whether its value comes from an earlier response, so that the backend may refuse a value of the right form. */
  readonly 'x-opaque'?: boolean;
}

/** The defaults of OpenAPI for a parameter or header. */
const fieldDefaults: Partial<WireField> = { required: false, in: 'header' };

/** The bodies of a message: the pointer to the schema by media type. */
export type Bodies = ReadonlyMap<string, Pointer>;

/** An operation with the rules for its requests and responses. */
export interface WireOperation {
  readonly id: string;
  readonly parameters: readonly WireField[];
  /** Absent if the request has no body. */
  readonly request?: { readonly required: boolean; readonly bodies: Bodies };
  readonly responses: DocumentedResponses;
}

/** A documented response. */
export interface DocumentedResponse {
  readonly headers: readonly WireField[];
  readonly bodies: Bodies;
  /** The codes that a problem may have; absent where the body is no problem. */
  readonly problemCodes?: readonly string[];
}

/** The documented responses by status. */
export type DocumentedResponses = ReadonlyMap<number, DocumentedResponse>;

/** Reads the published document from the repository. */
export const publishedDocument = (): OpenApiDocument => JSON.parse(readFileSync('openapi.json', 'utf8'));

/** Escapes a name for use in a JSON pointer. */
const escapeSegment = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** Returns the value at a pointer. */
export const resolvePointer = (document: OpenApiDocument, pointer: Pointer): unknown =>
  pointer
    .slice(2)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], document);

const bodiesOf = (content: Content, pointer: Pointer): Bodies =>
  new Map(Object.keys(content).map((type) => [type, `${pointer}/content/${escapeSegment(type)}/schema`]));

function fieldOf(
  document: OpenApiDocument,
  description: Reference,
  pointer: Pointer,
  overrides: Partial<WireField>,
): WireField {
  const target: Pointer = '$ref' in description ? description.$ref : pointer;
  return {
    ...fieldDefaults,
    ...(resolvePointer(document, target) as WireField),
    ...overrides,
    schema: `${target}/schema`,
  };
}

/** Returns the responses at a pointer, by status. */
function responsesOf(
  document: OpenApiDocument,
  responses: Readonly<Record<string, Reference>>,
  pointer: Pointer,
): DocumentedResponses {
  return new Map(
    Object.entries(responses).map(([status, described]) => {
      const responsePointer: Pointer = '$ref' in described ? described.$ref : `${pointer}/${status}`;
      const response = resolvePointer(document, responsePointer) as ResponseObject;
      const { headers = {}, content = {}, 'x-problem-codes': problemCodes } = response;
      const fields = Object.entries(headers).map(([name, description]) =>
        fieldOf(document, description, `${responsePointer}/headers/${escapeSegment(name)}`, { name }),
      );
      const bodies = bodiesOf(content, responsePointer);
      return [Number(status), { headers: fields, bodies, ...(problemCodes && { problemCodes }) }];
    }),
  );
}

/** Returns the responses of a document to requests that no operation has. */
export function responsesWithoutOperation(document: OpenApiDocument): DocumentedResponses {
  const name = 'x-responses-without-operation';
  return responsesOf(document, document[name] ?? {}, `#/${name}`);
}

/**
 * Returns the operations of a document by method and path, such as `GET /session`. Throws for paths with parameters.
 */
export function operationsOf(document: OpenApiDocument): ReadonlyMap<string, WireOperation> {
  const all = new Map<string, WireOperation>();
  for (const [path, methods] of Object.entries(document.paths)) {
    if (path.includes('{')) throw new Error(`${path} has path parameters, which the wire check does not support.`);
    for (const [method, described] of Object.entries(methods)) {
      const pointer: Pointer = `#/paths/${escapeSegment(path)}/${method}`;
      const { operationId: id, parameters = [], requestBody, responses } = described;
      all.set(`${method.toUpperCase()} ${path}`, {
        id,
        parameters: parameters.map((description, index) =>
          fieldOf(document, description, `${pointer}/parameters/${index}`, {}),
        ),
        ...(requestBody && {
          request: {
            required: requestBody.required === true,
            bodies: bodiesOf(requestBody.content, `${pointer}/requestBody`),
          },
        }),
        responses: responsesOf(document, responses, `${pointer}/responses`),
      });
    }
  }
  return all;
}
