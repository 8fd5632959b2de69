import type { ReasonCode } from '#src/contract/failure-reason.ts';
import type { ProblemCode } from '#src/contract/problem.ts';

/** Everything that can go wrong, by the code the page has a text for: the API's problems, the way to it, and the portal. */
export type FailureCode = ProblemCode | 'network' | 'timeout' | 'invalid-response' | `reason:${ReasonCode}`;

/**
 * Where a failure is remedied: in place by trying again, this page loaded again, the page without what lies over it, a
 * dialog, the statistics with the product's clock and its diagnostic, the portal, or the host product's sign-in.
 */
export type ResolutionTarget =
  | 'in-place'
  | 'reload'
  | 'license-page'
  | 'register'
  | 'deregister'
  | 'transport'
  | 'mode'
  | 'system'
  | 'portal'
  | 'sign-in';

/** The one table of failures: each has its place here, and its cause and remedy under the same code in every catalogue. */
export const resolutionTargets: Readonly<Record<FailureCode, ResolutionTarget>> = {
  'invalid-request': 'reload',
  'idempotency-key-missing': 'reload',
  'idempotency-key-reused': 'reload',
  'if-match-missing': 'reload',
  'session-ended': 'sign-in',
  'role-not-allowed': 'license-page',
  'not-found': 'reload',
  'standby-needs-no-license': 'license-page',
  'already-registered': 'license-page',
  'registration-in-progress': 'license-page',
  'not-registered': 'license-page',
  'utility-needs-gateway': 'transport',
  'mode-fixed-by-registration': 'deregister',
  'transport-fixed-by-utility-mode': 'mode',
  'settings-changed': 'license-page',
  'already-reserved': 'license-page',
  'not-reserved': 'license-page',
  'reservation-pending': 'license-page',
  'no-reservation-pending': 'register',
  'universal-not-updated': 'license-page',
  'no-code-kept': 'license-page',
  'code-empty': 'portal',
  'code-not-recognised': 'portal',
  'code-of-another-kind': 'portal',
  'code-damaged': 'portal',
  'code-not-signed': 'portal',
  'code-of-another-device': 'portal',
  'code-of-another-request': 'portal',
  'code-superseded': 'portal',
  'code-already-installed': 'license-page',
  'code-term-ended': 'portal',
  'token-empty': 'portal',
  'token-not-recognised': 'portal',
  'token-damaged': 'portal',
  'request-too-large': 'in-place',
  'too-many-requests': 'in-place',
  'internal-error': 'system',
  'method-not-allowed': 'license-page',
  'bad-gateway': 'in-place',
  'service-unavailable': 'in-place',
  'storage-full': 'in-place',
  network: 'in-place',
  timeout: 'in-place',
  'invalid-response': 'in-place',
  'reason:token-not-valid': 'portal',
  'reason:already-registered': 'register',
  'reason:reservation-held': 'portal',
  'reason:instance-unknown': 'register',
  'reason:communication-timeout': 'transport',
  'reason:name-not-resolved': 'transport',
  'reason:connection-refused': 'transport',
  'reason:proxy-denied': 'transport',
  'reason:certificate-not-trusted': 'transport',
  'reason:clock-skewed': 'system',
  'reason:gateway-invalid': 'transport',
};
