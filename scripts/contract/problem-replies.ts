import { problemsOf, problemsWithoutOperation } from '#src/contract/operation-problems.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { type ProblemCode, problem, problemCodes } from '#src/contract/problem.ts';
import { problemDetails } from '#src/contract/problem-details.ts';
import { problemStatuses } from '#src/contract/problem-statuses.ts';
import { problemExample } from './examples.ts';
import { type ExtraHeader, headersBehindProxy, headersOf } from './response-headers.ts';
import { type JsonSchema, nameOf, reference } from './schemas.ts';

const operationIds = Object.keys(operations) as OperationId[];

/** Every problem that an operation can return. */
export const usedProblemCodes = () => [...new Set(operationIds.flatMap(problemsOf))];

type ProblemStatus = (typeof problemStatuses)[ProblemCode];

/** The names of the schemas of problems by status. */
const schemaNames: Readonly<Record<ProblemStatus, string>> = {
  400: 'BadRequestProblem',
  401: 'UnauthorizedProblem',
  403: 'ForbiddenProblem',
  404: 'NotFoundProblem',
  405: 'MethodNotAllowedProblem',
  409: 'ConflictProblem',
  412: 'PreconditionFailedProblem',
  413: 'ContentTooLargeProblem',
  415: 'UnsupportedMediaTypeProblem',
  422: 'UnprocessableContentProblem',
  428: 'PreconditionRequiredProblem',
  429: 'TooManyRequestsProblem',
  500: 'InternalServerErrorProblem',
  502: 'BadGatewayProblem',
  503: 'ServiceUnavailableProblem',
  507: 'InsufficientStorageProblem',
};

/** The statuses with which a proxy in front of the backend may respond by itself. */
const proxyStatuses: readonly ProblemStatus[] = [413, 429, 502, 503];

/** The schema of the problems with a status. The members have types, without which some generators guess one. */
const problemSchema = (status: ProblemStatus): JsonSchema => {
  const codes = problemCodes.filter((code) => problemStatuses[code] === status);
  return {
    description: `A problem with the status ${status}.`,
    allOf: [
      { $ref: reference(nameOf(problem)) },
      {
        type: 'object',
        properties: {
          status: { type: 'integer', const: status, description: `Always ${status}.` },
          code: { type: 'string', enum: codes, description: 'A code with this status.' },
        },
        required: ['status', 'code'],
      },
    ],
  };
};

/** Returns the schemas of the problems of every status that an operation can return, by name. */
export const problemSchemas = (): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(
    [...new Set(usedProblemCodes().map((code) => problemStatuses[code]))].map((status) => [
      schemaNames[status],
      problemSchema(status),
    ]),
  );

/** The headers that belong to a status. */
const statusHeaders: Readonly<Record<number, readonly ExtraHeader[]>> = {
  401: ['WWW-Authenticate'],
  415: ['Accept', 'Accept-Encoding'],
  429: ['Retry-After'],
};

const proxyText = (status: ProblemStatus) =>
  proxyStatuses.includes(status) ? ' A proxy may respond with this status too, with any body.' : '';

/** Describes the response with one of these problems. */
const problemReply = (
  status: ProblemStatus,
  codes: readonly ProblemCode[],
  extras: readonly ExtraHeader[] = statusHeaders[status] ?? [],
) => ({
  description:
    codes.length === 1
      ? `\`${codes[0]}\`: ${codes.map((code) => problemDetails[code]).join('')}${proxyText(status)}`
      : codes.map((code) => `\`${code}\``).join(', '),
  'x-problem-codes': codes,
  headers: proxyStatuses.includes(status) ? headersBehindProxy(extras) : headersOf(extras),
  content: {
    'application/problem+json': {
      schema: { $ref: reference(schemaNames[status]) },
      examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
    },
  },
});

/**
 * Returns the problem responses of an operation by status. A response with a single code refers to a shared component.
 */
export const problemReplies = (id: OperationId) => {
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
      schema: problemSchema(problemStatuses['method-not-allowed']),
      examples: { 'method-not-allowed': { value: problemExample('method-not-allowed') } },
    },
  },
});

/** The responses to a request that no operation has, by status. */
export const repliesWithoutOperation = () =>
  Object.fromEntries(
    problemsWithoutOperation.map((code) => [
      problemStatuses[code],
      code === 'method-not-allowed' ? methodNotAllowedReply() : { $ref: `#/components/responses/${code}` },
    ]),
  );

/** The shared problem responses with a single code. */
export const sharedReplies = () => {
  const replies = operationIds.flatMap((id) => Object.values(problemReplies(id)));
  const shared = usedProblemCodes().filter((code) =>
    replies.some((reply) => '$ref' in reply && reply.$ref === `#/components/responses/${code}`),
  );
  return Object.fromEntries(shared.map((code) => [code, problemReply(problemStatuses[code], [code])]));
};
