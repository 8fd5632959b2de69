import type { Problem, ProblemCode } from '#src/contract/problem.ts';

/**
 * Why a request to the API failed: a problem code of the contract, or
 *
 * - `network`, `timeout`: no response arrived, or the response took too long.
 * - `refused`: the response has a status 4xx and no known problem code, so nothing was carried out.
 * - `unknown-response`: the product's response is unusable. It may be of another version than the page.
 * - `invalid-response`: a response that is not the product's, such as a proxy's page.
 */
export type ApiErrorCode = ProblemCode | 'network' | 'timeout' | 'refused' | 'unknown-response' | 'invalid-response';

/** The properties of an ApiError. */
export interface ApiErrorOptions {
  readonly code: ApiErrorCode;
  /** Whether the request was to change something in the product. */
  readonly isChange?: boolean | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  /** The text of a problem whose code is unknown: the product's own words, without the secrets that were sent. */
  readonly detail?: string | undefined;
  /** The errors in the members of the request body. */
  readonly errors?: Problem['errors'];
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
  readonly detail: string | undefined;
  readonly errors: Problem['errors'];
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
    detail,
    errors,
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
    this.detail = detail;
    this.errors = errors;
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
  'unknown-response',
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
