import type { ReasonCode } from '#src/contract/failure-reason.ts';
import type { ProblemCode } from '#src/contract/problem.ts';

/** The codes of all failures that the page has a text for: problems of the API, of the connection and of the portal. */
export type FailureCode =
  | ProblemCode
  | 'network'
  | 'timeout'
  | 'refused'
  | 'unknown-response'
  | 'invalid-response'
  | `reason:${ReasonCode}`;

/**
 * Where the user can resolve a failure: in place by a retry, by a reload, on the License page with the dialog closed, in
 * a dialog, on the System statistics page (clock and diagnostic), in the portal, or on the host product's sign-in page.
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

/** The resolution target of every failure. Every catalogue has texts for its cause and remedy under the same code. */
export const resolutionTargets: Readonly<Record<FailureCode, ResolutionTarget>> = {
  'invalid-request': 'reload',
  'idempotency-key-missing': 'reload',
  'idempotency-key-reused': 'reload',
  'if-match-missing': 'reload',
  'session-ended': 'sign-in',
  'role-not-allowed': 'license-page',
  'not-found': 'reload',
  'not-supported': 'reload',
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
  'unsupported-media-type': 'reload',
  'too-many-requests': 'in-place',
  'internal-error': 'system',
  'method-not-allowed': 'license-page',
  'bad-gateway': 'in-place',
  'service-unavailable': 'in-place',
  'storage-full': 'in-place',
  network: 'in-place',
  timeout: 'in-place',
  refused: 'reload',
  'unknown-response': 'in-place',
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
