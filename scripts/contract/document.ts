import type { Operation } from '#src/contract/operation.ts';
import { defaultApiBase, type OperationId, operations, problemsOf } from '#src/contract/operations.ts';
import { type ProblemCode, problem } from '#src/contract/problem.ts';
import { problemStatuses } from '#src/contract/problem-statuses.ts';
import { examples, problemExample } from './examples.ts';
import { operationTexts } from './operation-texts.ts';
import { componentSchemas, nameOf, reference } from './schemas.ts';

const schemaOf = (message: NonNullable<Operation['request']>) => ({ $ref: reference(nameOf(message)) });

const asExamples = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));

/** The headers of every response. */
const commonHeaders = {
  Date: {
    description: 'The backend’s now (RFC 9110). Time left is counted from it, not from the reader’s clock.',
    required: true,
    schema: { type: 'string', pattern: '^[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT$' },
    example: 'Thu, 15 Jan 2026 09:00:00 GMT',
  },
  'Cache-Control': {
    description: 'Nothing of this is kept on the way: it changes by itself, and some of it is a code.',
    required: true,
    schema: { type: 'string', const: 'no-store' },
    example: 'no-store',
  },
  'X-Request-Id': {
    description:
      'Names the request in the backend’s log; shown to the person when something has failed. The page counts time by the Date of answers that have it, so that the clock of a proxy or a file server is never taken for the backend’s.',
    required: true,
    schema: { type: 'string', minLength: 1, maxLength: 100 },
    example: 'request-42',
  },
};

/** The headers of some responses. */
const extraHeaders = {
  ETag: {
    description: 'The revision of what is answered; sent back as If-Match.',
    required: true,
    schema: { type: 'string', pattern: '^"[^"]*"$' },
    example: '"7"',
  },
  'Retry-After': {
    description: 'How many seconds to wait before asking again.',
    schema: { type: 'string', pattern: '^\\d+$' },
    example: '30',
  },
};

/** Returns the headers of a response: the common ones and these. */
const headersOf = (extras: readonly (keyof typeof extraHeaders)[]) =>
  Object.fromEntries(
    [...Object.keys(commonHeaders), ...extras].map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  );

/** Every problem that an operation can return; `method-not-allowed` is not one of them. */
const usedProblemCodes = () => [...new Set(Object.values(operations).flatMap(problemsOf))];

const problemReply = (status: number, codes: readonly ProblemCode[]) => ({
  description: codes.map((code) => `\`${code}\``).join(', '),
  headers: headersOf(status === 429 ? ['Retry-After'] : []),
  content: {
    'application/problem+json': {
      // The codes that are possible here, for machine readers.
      schema: { allOf: [schemaOf(problem), { properties: { status: { const: status }, code: { enum: codes } } }] },
      examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
    },
  },
});

/**
 * Returns the problem responses of an operation by status. A response with a single code refers to a shared component.
 */
const problemReplies = (operation: Operation) => {
  const codes = problemsOf(operation);
  const statuses = [...new Set(codes.map((code) => problemStatuses[code]))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const sameStatus = codes.filter((code) => problemStatuses[code] === status);
      const reply =
        sameStatus.length > 1 ? problemReply(status, sameStatus) : { $ref: `#/components/responses/${sameStatus[0]}` };
      return [String(status), reply];
    }),
  );
};

/** The shared problem responses with a single code. */
const sharedReplies = () => {
  const replies = Object.values(operations).flatMap((operation) => Object.values(problemReplies(operation)));
  const shared = usedProblemCodes().filter((code) =>
    replies.some((reply) => '$ref' in reply && reply.$ref === `#/components/responses/${code}`),
  );
  return Object.fromEntries(shared.map((code) => [code, problemReply(problemStatuses[code], [code])]));
};

const parametersOf = ({ kind, query = {} }: Operation) => [
  ...Object.entries(query).map(([name, description]) => ({
    name,
    in: 'query',
    description,
    required: false,
    schema: { type: 'string' },
  })),
  ...(kind === 'command' ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ...(kind === 'update' ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
];

const tagOf = ({ path }: Operation) => path.split('/')[1] ?? '';

const describeOperation = (operationId: OperationId) => {
  const operation: Operation = operations[operationId];
  const { request, response } = examples[operationId] as (typeof examples)[keyof typeof examples] & {
    request?: Record<string, unknown>;
  };
  const hasEtag = operation.kind === 'update' || operation.kind === 'query-with-etag';
  const parameters = parametersOf(operation);
  return {
    operationId,
    tags: [tagOf(operation)],
    ...operationTexts[operationId],
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
        description: operation.status === 202 ? 'Taken on; it goes on by itself.' : 'Done.',
        headers: headersOf(hasEtag ? ['ETag'] : []),
        content: { 'application/json': { schema: schemaOf(operation.response), examples: asExamples(response) } },
      },
      ...problemReplies(operation),
    },
  };
};

const paths = () => {
  const all: Record<string, Record<string, unknown>> = {};
  for (const id of Object.keys(operations) as OperationId[]) {
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
    version: '2.0.0',
    description:
      'What the licence administration screens ask of a product’s backend. Every time is an instant in UTC; the backend’s own now travels in the Date header of every reply. Failures are application/problem+json (RFC 9457) with a code of a closed list. What acts wants an Idempotency-Key: the same key with the same body is answered the same again, without acting twice. What is edited wants the ETag it was read with as If-Match.',
    license: { name: 'Proprietary', url: 'https://www.cisco.com/c/en/us/about/legal/terms-conditions.html' },
  },
  servers: [{ url: defaultApiBase, description: 'Beside the page.' }],
  security: [{ session: [] }],
  tags: [
    { name: 'session', description: 'Who is signed in.' },
    { name: 'product', description: 'What product this is and what it can do.' },
    { name: 'system', description: 'The installation.' },
    { name: 'license', description: 'The state of the licences, and the errands that change it.' },
    { name: 'settings', description: 'What can be edited.' },
  ],
  paths: paths(),
  components: {
    securitySchemes: {
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: 'session',
        description: 'The host product’s own session cookie; its sign-in page sets it.',
      },
    },
    parameters: {
      IdempotencyKey: {
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        description:
          'Names this intention, e.g. a UUID. It is remembered for at least 24 hours with its answer, unless that was a 5xx: then the same key is carried out.',
        schema: { type: 'string', minLength: 1, maxLength: 100 },
        example: 'b7e0f6a4-5c1d-4c3e-9a52-0d9f3c1f7f10',
      },
      IfMatch: {
        name: 'If-Match',
        in: 'header',
        required: true,
        description: 'The ETag of what is being replaced.',
        schema: { type: 'string' },
        example: '"7"',
      },
    },
    headers: { ...commonHeaders, ...extraHeaders },
    responses: sharedReplies(),
    examples: asExamples(Object.fromEntries(usedProblemCodes().map((code) => [code, problemExample(code)]))),
    schemas: componentSchemas(),
  },
});

/** Returns the document in the format of openapi.json. */
export const documentText = (): string => `${JSON.stringify(document(), null, 2)}\n`;
