import { pageToken } from '#src/contract/activity.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { pageLimit } from '#src/contract/page-limit.ts';
import type { z } from '#src/contract/schema.ts';
import type { Role } from '#src/contract/session.ts';
import { historyDays } from '#src/contract/usage.ts';

/** The texts of an operation. */
interface OperationText {
  /** The title. */
  readonly summary: string;
  readonly description: string;
  /** What a successful response means. */
  readonly success: string;
}

/** The texts of each operation in the published document. The page does not load them. */
export const operationTexts: Readonly<Record<OperationId, OperationText>> = {
  getSession: {
    summary: 'The signed-in user',
    description:
      'The signed-in user and role. Returns 401 when the session has ended; the sign-in page belongs to the host product.',
    success: 'The user and role of the session.',
  },
  getProduct: {
    summary: 'The product and its capabilities',
    description: 'Names and capabilities. The screens depend on the capabilities, never on the name.',
    success: 'The names and capabilities of the product.',
  },
  getSystem: {
    summary: 'System statistics',
    description:
      'Version, start time and identity of the installation. The system date is the Date header of the response.',
    success: 'The installation.',
  },
  getDiagnostic: {
    summary: 'Support bundle',
    description:
      'The information that support needs first: status, transport, last events and versions. It contains no secrets.',
    success: 'The support bundle, made for this request.',
  },
  getSummary: {
    summary: 'The state of the licences',
    description:
      'The statuses of registration, authorization and evaluation, which are independent, and the settings displayed with them.',
    success: 'The present state.',
  },
  getUsage: {
    summary: 'Usage of the licences',
    description: 'One row for each licence that is in use or owned.',
    success: 'The usage as last counted.',
  },
  getUsageHistory: {
    summary: 'Usage of the licences over time',
    description:
      'The largest quantity in use on each day of UTC, and what covered it. `days` is the number of days, today included. A day on which nothing was counted is absent.',
    success: 'The days that were counted.',
  },
  getActivity: {
    summary: 'Activity entries',
    description: 'The events of the licensing state, newest first, in pages. No entry contains a secret.',
    success: 'A page of the activity; without entries if there are none.',
  },
  register: {
    summary: 'Register with a token',
    description:
      'Starts a registration, which takes seconds to hours; the response does not wait for the portal. The summary shows its progress and its result (`Location`). A waiting attempt is replaced. A registered product refuses the request unless `force` is true.',
    success: 'The attempt has started; the summary has its result.',
  },
  deregister: {
    summary: 'Deregister',
    description:
      'Ends the registration and resumes the evaluation with its remaining days. If the portal is unreachable, only the product is deregistered. The response waits for the portal, at most 30 seconds.',
    success: 'The product is unregistered; the outcome says whether the portal took part.',
  },
  renew: {
    summary: 'Renew the authorization or the registration',
    description:
      'Contacts the portal at once. A failed renewal is a response with its reason, not a problem. The response waits for the portal, at most 30 seconds.',
    success: 'The portal renewed, or the renewal failed; the outcome says which.',
  },
  getTransport: {
    summary: 'The connection to the portal',
    description: 'The response has an ETag, which a change sends as If-Match.',
    success: 'The present connection, with its ETag.',
  },
  putTransport: {
    summary: 'Change the connection to the portal',
    description:
      'Takes effect with the next contact. Refused if another user has changed it since, and while License mode is Post-paid, which depends on its gateway.',
    success: 'The connection as it is now, with its new ETag.',
  },
  testConnection: {
    summary: 'Test a connection to the portal',
    description:
      'Tests each hop of the connection with the settings in the request, saved or not. A failed hop is a response with its reason, not a problem. No setting is changed. The response waits for the portal, at most 30 seconds.',
    success: 'The result of each check, whether the connection works or not.',
  },
  getSubscription: {
    summary: 'The licensed feature package',
    description: 'The response has an ETag, which a change sends as If-Match.',
    success: 'The present feature package, with its ETag.',
  },
  putSubscription: {
    summary: 'Choose the feature package',
    description: 'From then on usage is counted against its licence. Refused if another user has changed it since.',
    success: 'The feature package as it is now, with its new ETag.',
  },
  getMode: {
    summary: 'The payment mode',
    description: 'The response has an ETag, which a change sends as If-Match.',
    success: 'The present mode, with its ETag.',
  },
  putMode: {
    summary: 'Change the payment mode',
    description:
      'Post-paid needs a Transport Gateway; usage is reported from the registration on. Possible only while unregistered. Refused if another user has changed it since.',
    success: 'The mode as it is now, with its new ETag.',
  },
  requestReservation: {
    summary: 'Request a reservation',
    description:
      'Creates the request code for the portal. While a request is pending, the same code is returned again, so that a lost response loses nothing.',
    success: 'The request code; `registration.status` of the summary is `reservation-pending`.',
  },
  getReservationRequest: {
    summary: 'The pending request',
    description:
      'Returns the request code until the request is cancelled or an authorization code is installed, then 404 `no-code-kept`.',
    success: 'The request code of the pending request.',
  },
  cancelReservation: {
    summary: 'Cancel the request',
    description:
      'For a request without an authorization code. The request code becomes void: the next request has another one, and an authorization code for this one cannot be installed.',
    success: 'The request is cancelled; `registration.status` of the summary is `unregistered`.',
  },
  returnAuthorization: {
    summary: 'Cancel a request that has an authorization code',
    description:
      'Accepts the authorization code without installing it, and creates the return code that returns its licences in the portal.',
    success: 'The return code; the request is over, and `registration.status` of the summary is `unregistered`.',
  },
  checkAuthorization: {
    summary: 'Check an authorization code',
    description:
      'Returns the licences that the code grants and, for an existing reservation, the changes; or a problem if the code is not valid. The state does not change.',
    success: 'The content of the code, which may be installed now.',
  },
  installAuthorization: {
    summary: 'Install an authorization code',
    description:
      'Completes a pending request, or updates a specific reservation. An update creates a confirmation code, which is stored until it is acknowledged.',
    success: 'The code is installed; `registration.status` of the summary is `reserved`.',
  },
  getConfirmationCode: {
    summary: 'The stored confirmation code',
    description: 'Available from the installation of an update until it is acknowledged, then 404 `no-code-kept`.',
    success: 'The stored confirmation code.',
  },
  acknowledgeConfirmation: {
    summary: 'Acknowledge the confirmation code',
    description: 'Deletes the code after it was entered in the portal. A repeated request changes nothing.',
    success: 'No confirmation code is stored now.',
  },
  returnReservation: {
    summary: 'Return the reservation',
    description:
      'Ends the reservation in the product at once, and creates the return code for the portal. It cannot be undone. A repeated request returns the same code until it is acknowledged.',
    success: 'The return code; `registration.status` of the summary is `unregistered`.',
  },
  getReturnCode: {
    summary: 'The stored return code',
    description: 'Available from the return until it is acknowledged, then 404 `no-code-kept`.',
    success: 'The stored return code.',
  },
  acknowledgeReturn: {
    summary: 'Acknowledge the return code',
    description: 'Deletes the code after it was entered in the portal. A repeated request changes nothing.',
    success: 'No return code is stored now.',
  },
};

/** The reads that return a code with which licences can be changed. */
const codeReads: readonly OperationId[] = ['getReservationRequest', 'getConfirmationCode', 'getReturnCode'];

/** Whether an operation needs a role that may change licences: it changes or tests something, or returns a code. */
export const needsActingRole = (id: OperationId): boolean =>
  ['command', 'update', 'check'].includes(operations[id].kind) || codeReads.includes(id);

/** The roles that may change licences (S4 ch. 3). */
export const actingRoles = ['admin', 'product'] as const satisfies readonly Role[];

/** A query parameter in the published document. */
interface QueryParameter {
  readonly description: string;
  readonly schema: z.ZodMiniType;
  /** Whether its values come from a response, so that the document cannot say which ones are valid. */
  readonly isOpaque: boolean;
}

/** The query parameters in the published document. */
export const queryParameters: Readonly<Record<string, QueryParameter>> = {
  limit: {
    description: 'The largest number of entries in the page. Another value is refused with 400 `invalid-request`.',
    schema: pageLimit,
    isOpaque: false,
  },
  days: {
    description:
      'The number of days of the history, today included: `30`, `90` or `365`. Another value is refused with 400 `invalid-request`.',
    schema: historyDays,
    isOpaque: false,
  },
  pageToken: {
    description:
      '`nextPageToken` of the page before, unchanged; without it the newest entries. Another text is refused with 400 `invalid-request`.',
    schema: pageToken,
    isOpaque: true,
  },
};
