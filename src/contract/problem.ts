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
 * A failure as RFC 9457 `application/problem+json`. `title` is for logs and developers; a client shows a text of its own
 * for `code`, in the user's language.
 */
export const problem = z.object({
  /** Identifies the kind of problem: the prefix, then the code. A client judges a problem by its code alone. */
  type: z.string().check(z.startsWith('urn:license-usage:problem:')),
  /** A short English text for logs and developers. */
  title: z.string(),
  /** The HTTP status of the response. */
  status: z.int().check(z.gte(400), z.lte(599)),
  code: z.enum(problemCodes),
  /** The value of the response's header X-Request-Id. */
  requestId: z.string().check(z.minLength(1), z.maxLength(100)),
  /** The name of the invalid field of the request body, if there is one. */
  field: z.optional(z.string()),
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
