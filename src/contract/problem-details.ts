import type { ProblemCode } from './problem.ts';

/**
 * When a backend responds with each problem, as one sentence: the `detail` of the problem, for logs and developers. A
 * backend may send a more specific one. The agent's error numbers are in domain.md §5.3. The app does not need the table: it
 * has a text of its own for each code, in the user's language.
 */
export const problemDetails: Readonly<Record<ProblemCode, string>> = {
  'invalid-request': 'The path, the query, a header or the body does not have the form that the operation requires.',
  'idempotency-key-missing': 'The header Idempotency-Key is missing.',
  'session-ended': 'The request has no valid session; `signInUrl` is the address of the sign-in page.',
  'role-not-allowed': 'The role of the signed-in user does not allow the operation.',
  'not-found': 'The API has no such path.',
  'not-supported':
    'The product does not have a capability that the operation needs, or that a member of the request needs.',
  'unsupported-media-type': 'The body is not application/json, or it has a Content-Encoding.',
  'standby-needs-no-license': 'The product is a standby cluster, which needs no licences until it becomes active.',
  'already-registered':
    'The product is registered: a registration needs `force`, a reservation a deregistration first (agent error 40).',
  'registration-in-progress': 'The product is communicating with the portal to register (agent error 53).',
  'not-registered': 'The product is not registered online.',
  'utility-needs-gateway': 'The mode `post-paid` needs a transport of the kind `gateway`.',
  'mode-fixed-by-registration':
    'The mode can be changed only while the product is unregistered (agent errors 137 and 138).',
  'transport-fixed-by-utility-mode': 'The transport cannot be changed while the mode is `post-paid` (agent error 137).',
  'settings-changed': 'The setting has been changed since it was read: no ETag in If-Match is the present one.',
  'already-reserved': 'A reservation is installed.',
  'not-reserved': 'No reservation is installed (agent errors 76 and 106).',
  'reservation-pending': 'A request for a reservation is pending (agent error 120).',
  'no-reservation-pending': 'No request for a reservation is pending (agent error 75).',
  'universal-not-updated': 'A universal reservation cannot be updated (agent error 74).',
  'no-code-kept': 'No such code is stored: none was created, or it was acknowledged.',
  'token-empty': 'The token is empty (agent error 27).',
  'token-not-recognised': 'The text does not have the form of a token.',
  'token-damaged': 'The text has the form of a token, but a part of it is missing or changed.',
  'code-empty': 'The code is empty.',
  'code-not-recognised': 'The text does not have the form of a code (agent error 101).',
  'code-of-another-kind': 'The text is a token or code of another kind, which `detectedCode` names.',
  'code-damaged':
    'The text has the form of an authorization code, but a part is missing or changed (agent errors 101 to 103 and 109 to 115).',
  'code-not-signed': 'The signature of the code is not valid (agent error 45).',
  'code-of-another-device':
    'The code is for another device, which `detectedCode` names; the request stays pending (agent error 73).',
  'code-of-another-request': 'The code is for another, cancelled request (agent error 77).',
  'code-superseded': 'The code is older than the installed one (agent error 77).',
  'code-already-installed': 'The code is installed already (agent error 100).',
  'code-term-ended': 'The terms of all licences that the code grants have ended.',
  'idempotency-key-reused': 'The key was sent before with another operation or another body.',
  'if-match-missing': 'The header If-Match is missing.',
  'request-too-large': 'The request is larger than 256 kB.',
  'too-many-requests': 'The client sends too many requests; Retry-After says how long to wait.',
  'internal-error':
    'The backend failed; whether the operation was carried out is unknown, and nothing is stored under its key.',
  'method-not-allowed': 'The path does not have this method; the header Allow lists its methods.',
  'bad-gateway': 'A proxy did not reach the backend, or received no usable response from it.',
  'service-unavailable': 'The backend is starting, stopping or overloaded.',
  'storage-full': 'The backend could not store the change, so nothing was changed.',
};
