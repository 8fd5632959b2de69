import type { Problem, ProblemCode } from '#src/contract/problem.ts';

/**
 * Why a request to the API failed: a problem code of the contract, or `network` (no response arrived), `timeout` (the
 * response took too long) or `invalid-response` (the response does not match the contract, such as a proxy's page).
 */
export type ApiErrorCode = ProblemCode | 'network' | 'timeout' | 'invalid-response';

interface ApiErrorOptions {
  readonly code: ApiErrorCode;
  /** Whether the request was to change something in the product. */
  readonly isChange?: boolean | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly field?: string | undefined;
  /** The kind and the device of the code that was sent, as far as its syntax shows them. */
  readonly detectedCode?: Problem['detectedCode'];
  /** The conflicting change, if another user made it. */
  readonly conflictCause?: Problem['conflictCause'];
  /** The address to sign in at, when the session has ended. */
  readonly signInUrl?: string | undefined;
  /** Seconds to wait before the next request, from the Retry-After header. */
  readonly retryAfter?: number | undefined;
  /** The response's text for support: shortened, without the secrets that were sent. */
  readonly raw?: string | undefined;
}

/** The error that every request of `src/api` throws. The screens have a text for each `code`. */
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

  /** Whether the request was to change something and may have been carried out all the same (docs/decisions/0020). */
  get hasUnknownOutcome(): boolean {
    return this.isChange && isOutcomeUnknown(this);
  }

  /** Whether a response arrived, from the backend or from a proxy. */
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

/** Whether a failure is likely to pass without action, so that a retry makes sense. */
export function isTransient(error: unknown): boolean {
  return error instanceof ApiError && transientCodes.includes(error.code);
}

/**
 * Whether the failed request may have been carried out all the same. A proxy that gives up, or a server that fails, has
 * often processed the request before.
 */
export function isOutcomeUnknown(error: unknown): boolean {
  return isTransient(error) || (error instanceof ApiError && error.code === 'internal-error');
}
