import { readFileSync } from 'node:fs';
import type { Operation } from '#src/contract/operation.ts';
import { operationCapabilities } from '#src/contract/operation-capabilities.ts';
import { problemsOf, problemsWithoutOperation } from '#src/contract/operation-problems.ts';
import { defaultApiBase, type OperationId, operations } from '#src/contract/operations.ts';
import { codeProblems, type ProblemCode, problem } from '#src/contract/problem.ts';
import { problemStatuses } from '#src/contract/problem-statuses.ts';
import { examples, problemExample } from './examples.ts';
import { actingRoles, needsActingRole, operationTexts, parameterTexts } from './operation-texts.ts';
import { problemTexts } from './problem-texts.ts';
import { componentSchemas, nameOf, reference } from './schemas.ts';

/** The description of the document: the rules that several operations share. */
const introduction = readFileSync(new URL('introduction.md', import.meta.url), 'utf8').trim();

const operationIds = Object.keys(operations) as OperationId[];

const schemaOf = (message: NonNullable<Operation['request']>) => ({ $ref: reference(nameOf(message)) });

const asExamples = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));

/** The headers of every response. */
const commonHeaders = {
  Date: {
    description:
      'The backend’s current time (RFC 9110). Clients compute remaining times from it, not from their own clock.',
    required: true,
    schema: { type: 'string', pattern: '^[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT$' },
    example: 'Thu, 15 Jan 2026 09:00:00 GMT',
  },
  'Cache-Control': {
    description: 'No response is cached: the data changes without requests, and some of it is secret.',
    required: true,
    schema: { type: 'string', const: 'no-store' },
    example: 'no-store',
  },
  'X-Request-Id': {
    description:
      'Identifies the request in the backend’s log; the page shows it with errors. The page uses the Date only of responses with this header, so that it never uses the clock of a proxy or a file server.',
    required: true,
    schema: { type: 'string', minLength: 1, maxLength: 100 },
    example: 'request-42',
  },
};

/** The headers of some responses. */
const extraHeaders = {
  Accept: {
    description: 'The media type that a request body must have.',
    required: true,
    schema: { type: 'string', const: 'application/json' },
    example: 'application/json',
  },
  'Accept-Encoding': {
    description: 'The content coding that a request body may have: none.',
    required: true,
    schema: { type: 'string', const: 'identity' },
    example: 'identity',
  },
  ETag: {
    description: 'The revision of the returned setting; a change sends it as If-Match.',
    required: true,
    schema: { type: 'string', pattern: '^"[^"]*"$' },
    example: '"7"',
  },
  'Idempotent-Replayed': {
    description:
      'Present if the response was stored under the Idempotency-Key of an earlier request and nothing was executed now.',
    schema: { type: 'string', const: 'true' },
    example: 'true',
  },
  'Retry-After': {
    description: 'The number of seconds to wait before the next request.',
    schema: { type: 'string', pattern: '^\\d+$' },
    example: '30',
  },
};

/** Returns the headers of a response: the common ones and these. */
const headersOf = (extras: readonly (keyof typeof extraHeaders)[]) =>
  Object.fromEntries(
    [...Object.keys(commonHeaders), ...extras].map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  );

/** Every problem that an operation can return. */
const usedProblemCodes = () => [...new Set(operationIds.flatMap(problemsOf))];

/** The schema of a problem with this status; it lists the codes that are possible, for machine readers. */
const problemSchema = (status: number, codes: readonly ProblemCode[]) => ({
  allOf: [schemaOf(problem), { properties: { status: { const: status }, code: { enum: codes } } }],
});

/** The headers that belong to a status. */
const statusHeaders: Readonly<Record<number, readonly (keyof typeof extraHeaders)[]>> = {
  415: ['Accept', 'Accept-Encoding'],
  429: ['Retry-After'],
};

const problemReply = (
  status: number,
  codes: readonly ProblemCode[],
  extras: readonly (keyof typeof extraHeaders)[] = statusHeaders[status] ?? [],
) => ({
  description:
    codes.length === 1
      ? `\`${codes[0]}\`: ${codes.map((code) => problemTexts[code]).join('')}`
      : codes.map((code) => `\`${code}\``).join(', '),
  'x-problem-codes': codes,
  headers: headersOf(extras),
  content: {
    'application/problem+json': {
      schema: problemSchema(status, codes),
      examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
    },
  },
});

/**
 * Returns the problem responses of an operation by status. A response with a single code refers to a shared component.
 */
const problemReplies = (id: OperationId) => {
  const codes = problemsOf(id);
  const statuses = [...new Set(codes.map((code) => problemStatuses[code]))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const sameStatus = codes.filter((code) => problemStatuses[code] === status);
      // The refusals that are stored under an Idempotency-Key.
      const isStored = operations[id].kind === 'command' && (status === 409 || status === 422);
      const reply =
        sameStatus.length > 1 || isStored
          ? problemReply(status, sameStatus, isStored ? ['Idempotent-Replayed'] : undefined)
          : { $ref: `#/components/responses/${sameStatus[0]}` };
      return [String(status), reply];
    }),
  );
};

/** The response to a known path with another method. It is written in full, since no operation refers to its parts. */
const methodNotAllowedReply = () => ({
  ...problemReply(problemStatuses['method-not-allowed'], ['method-not-allowed']),
  headers: {
    ...headersOf([]),
    Allow: {
      description: 'The methods of the path (RFC 9110).',
      required: true,
      schema: { type: 'string', pattern: '^[A-Z]+(, [A-Z]+)*$' },
      example: 'GET, HEAD, PUT',
    },
  },
  content: {
    'application/problem+json': {
      schema: problemSchema(problemStatuses['method-not-allowed'], ['method-not-allowed']),
      examples: asExamples({ 'method-not-allowed': problemExample('method-not-allowed') }),
    },
  },
});

/** The responses to a request that no operation has, by status. */
const repliesWithoutOperation = () =>
  Object.fromEntries(
    problemsWithoutOperation.map((code) => [
      problemStatuses[code],
      code === 'method-not-allowed' ? methodNotAllowedReply() : { $ref: `#/components/responses/${code}` },
    ]),
  );

/** The shared problem responses with a single code. */
const sharedReplies = () => {
  const replies = operationIds.flatMap((id) => Object.values(problemReplies(id)));
  const shared = usedProblemCodes().filter((code) =>
    replies.some((reply) => '$ref' in reply && reply.$ref === `#/components/responses/${code}`),
  );
  return Object.fromEntries(shared.map((code) => [code, problemReply(problemStatuses[code], [code])]));
};

const parametersOf = ({ kind, query = [] }: Operation) => [
  ...query.map((name) => ({
    name,
    in: 'query',
    description: parameterTexts[name],
    required: false,
    schema: { type: 'string', minLength: 1, maxLength: 100 },
    // Its values come from a response, so the document cannot say which ones are valid.
    'x-opaque': true,
  })),
  ...(kind === 'command' ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ...(kind === 'update' ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
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
  const hasEtag = operation.kind === 'update' || operation.kind === 'query-with-etag';
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
        headers: headersOf(hasEtag ? ['ETag'] : operation.kind === 'command' ? ['Idempotent-Replayed'] : []),
        content: { 'application/json': { schema: schemaOf(operation.response), examples: asExamples(response) } },
      },
      ...problemReplies(operationId),
    },
  };
};

const paths = () => {
  const all: Record<string, Record<string, unknown>> = {};
  for (const id of operationIds) {
    const { path, method } = operations[id];
    all[path] = { ...all[path], [method.toLowerCase()]: describeOperation(id) };
  }
  return all;
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
  security: [{ session: [] }],
  tags: [
    { name: 'session', description: 'The signed-in user.' },
    { name: 'product', description: 'The product and its capabilities.' },
    { name: 'system', description: 'The installation.' },
    { name: 'license', description: 'The state of the licences, and the commands that change it.' },
    { name: 'settings', description: 'The settings.' },
  ],
  paths: paths(),
  'x-responses-without-operation': repliesWithoutOperation(),
  'x-order-of-checks': {
    request: ['session', 'role', 'capability', 'form', 'precondition', 'state', 'code'],
    token: ['token-empty', 'token-not-recognised', 'token-damaged'],
    code: codeProblems,
  },
  components: {
    securitySchemes: {
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: 'session',
        description: 'The session cookie of the host product, set by its sign-in page.',
      },
    },
    parameters: {
      IdempotencyKey: {
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        description:
          'Identifies the command, e.g. a UUID. The backend stores the key with the response for at least 24 hours, however many other commands there are, unless the response was a 5xx or refused the request before the command was tried (400, 401, 403, 413, 429): then a request with the same key is executed. A repeated request receives the stored status and body with the header Idempotent-Replayed; X-Request-Id, and `requestId` in a problem, are those of the present request. Keys belong to the signed-in user: the same key of another user is another key.',
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
    },
    headers: { ...commonHeaders, ...extraHeaders },
    responses: sharedReplies(),
    examples: asExamples(Object.fromEntries(usedProblemCodes().map((code) => [code, problemExample(code)]))),
    schemas: componentSchemas(),
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
