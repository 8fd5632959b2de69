import type { Problem, ProblemCode } from '#src/contract/problem.ts';

/**
 * What went wrong when something was asked of the API. Besides the problems the API answers with itself:
 * `network` (no answer arrived), `timeout` (it took too long), `invalid-response` (an answer that is not of the
 * contract, such as a proxy's page).
 */
export type ApiErrorCode = ProblemCode | 'network' | 'timeout' | 'invalid-response';

interface ApiErrorOptions {
  readonly code: ApiErrorCode;
  /** Whether what failed was to change something in the product. */
  readonly isChange?: boolean | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly field?: string | undefined;
  /** What a code that was handed over turned out to be. */
  readonly detectedCode?: Problem['detectedCode'];
  /** What brought the state about that refuses it, when that was somebody else. */
  readonly conflictCause?: Problem['conflictCause'];
  /** Where to sign in again, when the session has ended. */
  readonly signInUrl?: string | undefined;
  /** How long the backend asks to be left alone, in seconds. */
  readonly retryAfter?: number | undefined;
  /** What was answered, for support; shortened, and never what was sent. */
  readonly raw?: string | undefined;
}

/** The one error of this room: a code that the screens have a text for. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ApiErrorCode;
  readonly isChange: boolean;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly field: string | undefined;
  readonly detectedCode: Problem['detectedCode'];
  readonly conflictCause: Problem['conflictCause'];
  readonly signInUrl: string | undefined;
  readonly retryAfter: number | undefined;
  readonly raw: string | undefined;

  constructor({
    code,
    isChange = false,
    status,
    requestId,
    field,
    detectedCode,
    conflictCause,
    signInUrl,
    retryAfter,
    raw,
  }: ApiErrorOptions) {
    super(code);
    this.code = code;
    this.isChange = isChange;
    this.status = status;
    this.requestId = requestId;
    this.field = field;
    this.detectedCode = detectedCode;
    this.conflictCause = conflictCause;
    this.signInUrl = signInUrl;
    this.retryAfter = retryAfter;
    this.raw = raw;
  }

  /** Whether this was to change something, and nobody can tell whether it did (docs/decisions/0020). */
  get hasUnknownOutcome(): boolean {
    return this.isChange && isOutcomeUnknown(this);
  }

  /** Did anybody answer at all? */
  get hasResponse(): boolean {
    return this.status !== undefined;
  }
}

const transientCodes: readonly ApiErrorCode[] = [
  'network',
  'timeout',
  'invalid-response',
  'bad-gateway',
  'service-unavailable',
];

/** Whether a failure passes by itself, so that asking again makes sense. */
export function isTransient(error: unknown): boolean {
  return error instanceof ApiError && transientCodes.includes(error.code);
}

/**
 * Whether what was asked may have been carried out all the same: nobody answered, or nobody who can tell. A proxy that
 * gives up and a server that fails have often passed the request on before.
 */
export function isOutcomeUnknown(error: unknown): boolean {
  return isTransient(error) || (error instanceof ApiError && error.code === 'internal-error');
}
