import { codeKind } from './reservation.ts';
import { z } from './schema.ts';

/**
 * Every problem the API can answer with, and its HTTP status. The list is closed: a client may show a text and a
 * remedy for each.
 */
export const problemStatuses = {
  'invalid-request': 400,
  'idempotency-key-missing': 400,
  'session-ended': 401,
  'role-not-allowed': 403,
  'not-found': 404,
  'standby-needs-no-license': 409,
  'already-registered': 409,
  'registration-in-progress': 409,
  'not-registered': 409,
  'utility-needs-gateway': 409,
  'mode-fixed-by-registration': 409,
  'transport-fixed-by-utility-mode': 409,
  'settings-changed': 412,
  'already-reserved': 409,
  'not-reserved': 409,
  'reservation-pending': 409,
  'no-reservation-pending': 409,
  'universal-not-updated': 409,
  'no-code-kept': 409,
  'token-empty': 422,
  'token-not-recognised': 422,
  'token-damaged': 422,
  'code-empty': 422,
  'code-not-recognised': 422,
  'code-of-another-kind': 422,
  'code-damaged': 422,
  'code-not-signed': 422,
  'code-of-another-device': 422,
  'code-of-another-request': 422,
  'code-superseded': 422,
  'code-already-installed': 422,
  'code-term-ended': 422,
  'idempotency-key-reused': 422,
  'if-match-missing': 428,
  'too-many-requests': 429,
  'internal-error': 500,
  'not-simulated': 501,
  'bad-gateway': 502,
  'service-unavailable': 503,
} as const;

export type ProblemCode = keyof typeof problemStatuses;

/** The codes in the order of the table above. */
export const problemCodes = Object.keys(problemStatuses) as [ProblemCode, ...ProblemCode[]];

/**
 * A failure as RFC 9457 `application/problem+json`. `title` is for logs and developers; what a person reads is chosen
 * by `code` in the person's language.
 */
export const problem = z.object({
  type: z.string().check(z.startsWith('urn:license-usage:problem:')),
  title: z.string(),
  status: z.int().check(z.gte(400), z.lte(599)),
  code: z.enum(problemCodes),
  requestId: z.string().check(z.minLength(1), z.maxLength(100)),
  /** The body's field the problem is about, when it is about one. */
  field: z.optional(z.string()),
  /** What a code that was handed over turned out to be, and whose it is, as far as its form tells. */
  found: z.optional(z.object({ kind: z.optional(codeKind), device: z.optional(z.string()) })),
  /** Where to sign in again, when the session has ended (the host product's page). */
  signInUrl: z.optional(z.string()),
});
export type Problem = z.infer<typeof problem>;
