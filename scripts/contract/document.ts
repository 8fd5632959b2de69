import { readFileSync } from 'node:fs';
import type { Operation } from '#src/contract/operation.ts';
import { operationCapabilities } from '#src/contract/operation-capabilities.ts';
import { defaultApiBase, type OperationId, operations } from '#src/contract/operations.ts';
import { codeProblems, problemCodes } from '#src/contract/problem.ts';
import { eventPaths } from './event-operation.ts';
import { examples, problemExample } from './examples.ts';
import { actingRoles, needsActingRole, operationTexts, queryParameters } from './operation-texts.ts';
import {
  problemReplies,
  problemSchemas,
  repliesWithoutOperation,
  sharedReplies,
  usedProblemCodes,
} from './problem-replies.ts';
import { commonHeaders, extraHeaders, headersOf } from './response-headers.ts';
import { componentSchemas, nameOf, reference } from './schemas.ts';

/** The description of the document: the rules that several operations share. */
const introduction = readFileSync(new URL('introduction.md', import.meta.url), 'utf8').trim();

const operationIds = Object.keys(operations) as OperationId[];

const schemaOf = (message: NonNullable<Operation['request']>) => ({ $ref: reference(nameOf(message)) });

const asExamples = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));

/** The response to a read whose response the client has. */
const notModifiedReply = () => ({
  description:
    'The response that the client has is current. This response has the headers of the full one, and no body.',
  headers: headersOf(['ETag']),
});

const parametersOf = ({ kind, method, query = [] }: Operation) => [
  ...query.map((name) => {
    const parameter = queryParameters[name];
    if (!parameter) throw new Error(`The query parameter ${name} is not described.`);
    const { description, schema, isOpaque } = parameter;
    return {
      name,
      in: 'query',
      description,
      required: false,
      schema: schemaOf(schema),
      ...(isOpaque ? { 'x-opaque': true } : {}),
    };
  }),
  ...(kind === 'command' ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ...(kind === 'update' ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
  ...(method === 'GET' ? [{ $ref: '#/components/parameters/IfNoneMatch' }] : []),
];

/** The sentence about the roles of an operation that not every user may use. */
const roleText = `Only for the roles ${actingRoles.map((role) => `\`${role}\``).join(' and ')}.`;

const tagOf = ({ path }: Operation) => path.split('/')[1] ?? '';

const describeOperation = (operationId: OperationId) => {
  const operation: Operation = operations[operationId];
  const { request, response } = examples[operationId] as (typeof examples)[keyof typeof examples] & {
    request?: Record<string, unknown>;
  };
  const { success, description, ...texts } = operationTexts[operationId];
  const isRead = operation.method === 'GET';
  const hasEtag = operation.kind === 'update' || isRead;
  const parameters = parametersOf(operation);
  return {
    operationId,
    tags: [tagOf(operation)],
    ...texts,
    description: needsActingRole(operationId) ? `${description} ${roleText}` : description,
    ...(needsActingRole(operationId) ? { 'x-required-role': actingRoles } : {}),
    ...(operationCapabilities[operationId] ? { 'x-capability': operationCapabilities[operationId] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(operation.request && request
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(operation.request), examples: asExamples(request) } },
          },
        }
      : {}),
    responses: {
      [operation.status]: {
        description: success,
        headers: headersOf([
          ...(hasEtag ? (['ETag'] as const) : []),
          ...(operation.kind === 'command' ? (['Idempotent-Replayed'] as const) : []),
          ...(operation.status === 202 ? (['Location', 'Retry-After'] as const) : []),
        ]),
        content: { 'application/json': { schema: schemaOf(operation.response), examples: asExamples(response) } },
      },
      ...(isRead ? { 304: { $ref: '#/components/responses/not-modified' } } : {}),
      ...problemReplies(operationId),
    },
  };
};

/** The explanation of every problem by its type. */
const problemTypes = () =>
  Object.fromEntries(
    problemCodes.map((code) => {
      const { type, title, status, detail } = problemExample(code);
      return [type, { title, status, detail }];
    }),
  );

const paths = (): Readonly<Record<string, Record<string, unknown>>> => {
  const all: Record<string, Record<string, unknown>> = {};
  for (const id of operationIds) {
    const { path, method } = operations[id];
    all[path] = { ...all[path], [method.toLowerCase()]: describeOperation(id) };
  }
  return { ...all, ...eventPaths() };
};

/** Returns the contract as an OpenAPI 3.1 document: the API that a backend implements. */
export const document = () => ({
  openapi: '3.1.0',
  info: {
    title: 'License Usage',
    version: '4.0.0',
    description: introduction,
    license: { name: 'Proprietary', url: 'https://www.cisco.com/c/en/us/about/legal/terms-conditions.html' },
  },
  servers: [{ url: defaultApiBase, description: 'At the page’s own origin.' }],
  security: [{ session: [] }, { token: [] }],
  tags: [
    { name: 'session', description: 'The signed-in user.' },
    { name: 'product', description: 'The product and its capabilities.' },
    { name: 'system', description: 'The installation.' },
    { name: 'license', description: 'The state of the licences, and the commands that change it.' },
    { name: 'settings', description: 'The settings.' },
    { name: 'events', description: 'What changes, as it happens.' },
  ],
  paths: paths(),
  'x-responses-without-operation': repliesWithoutOperation(),
  'x-order-of-checks': {
    request: ['session', 'role', 'capability', 'form', 'precondition', 'state', 'code'],
    token: ['token-empty', 'token-not-recognised', 'token-damaged'],
    code: codeProblems,
  },
  'x-problem-types': problemTypes(),
  components: {
    securitySchemes: {
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: 'session',
        description: 'The session cookie of the host product, set by its sign-in page.',
      },
      token: {
        type: 'http',
        scheme: 'bearer',
        description:
          'An access token for programs, which the host product issues for a user name and a role (RFC 6750). A backend need not have any. A request with one has no cookie and is accepted from every origin, since a browser never adds a token by itself. An unknown token is refused with 401 `session-ended`, even if the request has a valid cookie.',
      },
    },
    parameters: {
      IdempotencyKey: {
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        description:
          'Identifies the command, e.g. a UUID. The backend stores the key with the response for at least 24 hours, however many other commands there are, unless the response was a 5xx or refused the request before the command was tried (400, 401, 403, 413, 415, 429, and 409 `not-supported`): then a request with the same key is executed. A repeated request receives the stored status and body with the header Idempotent-Replayed; X-Request-Id, and `requestId` in a problem, are those of the present request. Keys belong to the signed-in user: the same key of another user is another key.',
        schema: { type: 'string', minLength: 1, maxLength: 100 },
        example: 'b7e0f6a4-5c1d-4c3e-9a52-0d9f3c1f7f10',
      },
      IfMatch: {
        name: 'If-Match',
        in: 'header',
        required: true,
        description:
          'The ETag of the version to replace. A list matches if it contains the ETag of the present version, `*` matches every version, and a weak tag matches none (RFC 9110).',
        schema: { type: 'string', minLength: 1 },
        example: '"7"',
      },
      IfNoneMatch: {
        name: 'If-None-Match',
        in: 'header',
        required: false,
        description:
          'The ETag of the response that the client has. If it is current, the response is 304. A list matches if it contains the current ETag, `*` matches every one, and a weak tag matches the strong one (RFC 9110 §13.1.2).',
        schema: { type: 'string', minLength: 1 },
        example: '"7"',
      },
    },
    headers: { ...commonHeaders, ...extraHeaders },
    responses: { 'not-modified': notModifiedReply(), ...sharedReplies() },
    examples: asExamples(Object.fromEntries(usedProblemCodes().map((code) => [code, problemExample(code)]))),
    schemas: { ...componentSchemas(), ...problemSchemas() },
  },
});

/** Characters that cannot be seen in a text, except the space and the line end. */
const invisible = /(?![ \n])[\p{C}\p{Z}]/gu;

/** Returns the document in the format of openapi.json. Invisible characters are escaped. */
export const documentText = (): string =>
  `${JSON.stringify(document(), null, 2)}\n`.replaceAll(
    invisible,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
