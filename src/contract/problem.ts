import { activityKind, actor } from './activity.ts';
import { codeKind } from './reservation.ts';
import { z } from './schema.ts';
import { instant } from './time.ts';

/** The problems of a submitted code, in the order in which they are checked (domain.md §5.4). */
export const codeProblems = [
  'code-empty',
  'code-not-recognised',
  'code-of-another-kind',
  'code-damaged',
  'code-not-signed',
  'code-of-another-device',
  'code-of-another-request',
  'code-superseded',
  'code-already-installed',
  'code-term-ended',
] as const;

/** Every problem of the API. The list is closed: a client may show a text and a remedy for each. */
export const problemCodes = [
  'invalid-request',
  'idempotency-key-missing',
  'session-ended',
  'role-not-allowed',
  'not-found',
  'not-supported',
  'standby-needs-no-license',
  'already-registered',
  'registration-in-progress',
  'not-registered',
  'utility-needs-gateway',
  'mode-fixed-by-registration',
  'transport-fixed-by-utility-mode',
  'settings-changed',
  'already-reserved',
  'not-reserved',
  'reservation-pending',
  'no-reservation-pending',
  'universal-not-updated',
  'no-code-kept',
  'token-empty',
  'token-not-recognised',
  'token-damaged',
  ...codeProblems,
  'idempotency-key-reused',
  'if-match-missing',
  'request-too-large',
  'unsupported-media-type',
  'too-many-requests',
  'internal-error',
  'method-not-allowed',
  'bad-gateway',
  'service-unavailable',
  'storage-full',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** The change that caused a conflict, as in its activity entry. */
export const conflictCause = z.object({
  by: actor,
  /** The instant of the change. */
  at: instant,
  kind: activityKind,
});
export type ConflictCause = z.infer<typeof conflictCause>;

/**
 * The error in a member of the request body:
 *
 * - `missing`: the member is absent.
 * - `wrong-type`: it is of another JSON type, such as a number instead of a text.
 * - `not-in-list`: it is not one of the allowed values.
 * - `wrong-length`: the text is shorter or longer than allowed.
 * - `out-of-range`: the number is smaller or larger than allowed.
 * - `wrong-format`: the text has another form, such as an address without a scheme.
 * - `not-accepted`: its form is right, and the code of the problem is the reason.
 */
export const memberErrorCode = z.enum([
  'missing',
  'wrong-type',
  'not-in-list',
  'wrong-length',
  'out-of-range',
  'wrong-format',
  'not-accepted',
]);
export type MemberErrorCode = z.infer<typeof memberErrorCode>;

/** A member of the request body and its error. */
export const memberError = z.object({
  /** The JSON pointer (RFC 6901) of the member, e.g. `/customer/name`; empty for the body as a whole. */
  pointer: z.string(),
  code: memberErrorCode,
});
export type MemberError = z.infer<typeof memberError>;

const typePrefix = '/problems/';

/** The `type` of the problems with this code. */
export function problemTypeOf(code: ProblemCode): string {
  return `${typePrefix}${code}`;
}

/**
 * A failure as RFC 9457 `application/problem+json`. `title` and `detail` are for logs and developers; a client shows a text
 * of its own for `code`, in the user's language.
 */
export const problem = z.object({
  /**
   * The kind of the problem, as an address without a host (RFC 9457 §3.1.1). Nothing is served there: `x-problem-types` of this
   * document explains it under the same name. Clients judge a problem by `code`, or else by the class of its status.
   */
  type: z.string().check(z.startsWith(typePrefix)),
  /** The code in words. */
  title: z.string(),
  /** One sentence, the same for each occurrence or more specific. */
  detail: z.string(),
  /** The HTTP status of the response. */
  status: z.int().check(z.gte(400), z.lte(599)),
  code: z.enum(problemCodes),
  /** The value of the response's header X-Request-Id. */
  requestId: z.string().check(z.minLength(1), z.maxLength(100)),
  /** All errors in the members of the request body, if the problem concerns members. */
  errors: z.optional(z.array(memberError).check(z.minLength(1))),
  /** The kind of the code in the request and the device that it belongs to, as far as its syntax shows them. */
  detectedCode: z.optional(
    z.object({
      /** The kind of the code; absent if its syntax does not show it. */
      kind: z.optional(codeKind),
      /** The serial number of the device; absent if the code names none. */
      device: z.optional(z.string()),
    }),
  ),
  /** The conflicting change, if another user, the product or the portal made it. */
  conflictCause: z.optional(conflictCause),
  /** The address of the host product's sign-in page, when the session has ended. */
  signInUrl: z.optional(z.string()),
});
export type Problem = z.infer<typeof problem>;
