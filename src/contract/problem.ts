import { activityKind, actor } from './activity.ts';
import { codeKind } from './reservation.ts';
import { z } from './schema.ts';
import { instant } from './time.ts';

/** Every problem the API can answer with. The list is closed: a client may show a text and a remedy for each. */
export const problemCodes = [
  'invalid-request',
  'idempotency-key-missing',
  'session-ended',
  'role-not-allowed',
  'not-found',
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
  'idempotency-key-reused',
  'if-match-missing',
  'request-too-large',
  'too-many-requests',
  'internal-error',
  'method-not-allowed',
  'bad-gateway',
  'service-unavailable',
  'storage-full',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** What somebody did meanwhile, as the activity has it. */
export const conflictCause = z.object({ by: actor, at: instant, kind: activityKind });
export type ConflictCause = z.infer<typeof conflictCause>;

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
  detectedCode: z.optional(z.object({ kind: z.optional(codeKind), device: z.optional(z.string()) })),
  /** What brought the state about that refuses it, when that was somebody else. */
  conflictCause: z.optional(conflictCause),
  /** Where to sign in again, when the session has ended (the host product's page). */
  signInUrl: z.optional(z.string()),
});
export type Problem = z.infer<typeof problem>;
