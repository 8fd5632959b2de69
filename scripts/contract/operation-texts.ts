import type { OperationId } from '#src/contract/operations.ts';

/** The title and the description of each operation in the published document. The page does not load them. */
export const operationTexts: Readonly<Record<OperationId, { readonly summary: string; readonly description: string }>> =
  {
    getSession: {
      summary: 'The signed-in user',
      description:
        'The signed-in user and role. Returns 401 when the session has ended; the sign-in page belongs to the host product.',
    },
    getProduct: {
      summary: 'The product and its capabilities',
      description: 'Names and capabilities. The screens depend on the capabilities, never on the name.',
    },
    getSystem: {
      summary: 'System statistics',
      description:
        'Version, start time and identity of the installation. The system date is the Date header of the response.',
    },
    getDiagnostic: {
      summary: 'Support bundle',
      description:
        'The information that support needs first: status, transport, last events and versions. It contains no secrets.',
    },
    getSummary: {
      summary: 'The state of the licences',
      description:
        'The statuses of registration, authorization and evaluation, which are independent, and the settings displayed with them.',
    },
    getUsage: {
      summary: 'Usage of the licences',
      description: 'One row for each licence that is in use or owned.',
    },
    getActivity: {
      summary: 'Activity entries',
      description: 'Newest first, in pages. No entry contains a secret.',
    },
    register: {
      summary: 'Register with a token',
      description:
        'Starts a registration, which takes seconds to hours; the summary contains its result. A waiting attempt is replaced. A registered product refuses the request unless `force` is true.',
    },
    deregister: {
      summary: 'Deregister',
      description:
        'Ends the registration and resumes the evaluation with its remaining days. If the portal is unreachable, only the product is deregistered.',
    },
    renew: {
      summary: 'Renew the authorization or the registration',
      description:
        'Contacts the portal at once. A failed renewal is a response with its reason, not a problem; the state does not change.',
    },
    getTransport: {
      summary: 'The connection to the portal',
      description: 'The response has an ETag, which a change sends as If-Match.',
    },
    putTransport: {
      summary: 'Change the connection to the portal',
      description:
        'Takes effect with the next contact. Refused if another user has changed it since, and while License mode is Post-paid, which depends on its gateway.',
    },
    testConnection: {
      summary: 'Test a connection to the portal',
      description:
        'Tests each hop of the connection with the settings in the request, saved or not. A failed hop is a response with its reason, not a problem. No setting is changed.',
    },
    getSubscription: {
      summary: 'The licensed feature package',
      description: 'The response has an ETag, which a change sends as If-Match.',
    },
    putSubscription: {
      summary: 'Choose the feature package',
      description: 'From then on usage is counted against its licence. Refused if another user has changed it since.',
    },
    getMode: {
      summary: 'The payment mode',
      description: 'The response has an ETag, which a change sends as If-Match.',
    },
    putMode: {
      summary: 'Change the payment mode',
      description:
        'Post-paid needs a Transport Gateway; usage is reported from the registration on. Possible only while unregistered. Refused if another user has changed it since.',
    },
    requestReservation: {
      summary: 'Request a reservation',
      description:
        'Creates the request code for the portal. While a request is pending, the same code is returned again, so that a lost response loses nothing.',
    },
    getReservationRequest: {
      summary: 'The pending request',
      description:
        'Returns the request code until the request is cancelled or an authorization code is installed, then 404 `no-code-kept`. Only for roles that may change licences.',
    },
    cancelReservation: {
      summary: 'Cancel the request',
      description:
        'For a request without an authorization code. The request code becomes void: the next request has another one, and an authorization code for this one cannot be installed.',
    },
    returnAuthorization: {
      summary: 'Cancel a request that has an authorization code',
      description:
        'Accepts the authorization code without installing it, and creates the return code that returns its licences in the portal.',
    },
    checkAuthorization: {
      summary: 'Check an authorization code',
      description:
        'Returns the licences that the code grants and, for an existing reservation, the changes; or a problem if the code is not valid. The state does not change.',
    },
    installAuthorization: {
      summary: 'Install an authorization code',
      description:
        'Completes a pending request, or updates a specific reservation. An update creates a confirmation code, which is stored until it is acknowledged.',
    },
    getConfirmationCode: {
      summary: 'The stored confirmation code',
      description:
        'Available until it is acknowledged, then 404 `no-code-kept`. Only for roles that may change licences.',
    },
    acknowledgeConfirmation: {
      summary: 'Acknowledge the confirmation code',
      description: 'Deletes the code after it was entered in the portal. A repeated request changes nothing.',
    },
    returnReservation: {
      summary: 'Return the reservation',
      description:
        'Ends the reservation in the product at once, and creates the return code for the portal. It cannot be undone. A repeated request returns the same code until it is acknowledged.',
    },
    getReturnCode: {
      summary: 'The stored return code',
      description:
        'Available until it is acknowledged, then 404 `no-code-kept`. Only for roles that may change licences.',
    },
    acknowledgeReturn: {
      summary: 'Acknowledge the return code',
      description: 'Deletes the code after it was entered in the portal. A repeated request changes nothing.',
    },
  };

/** The description of each query parameter in the published document. */
export const parameterTexts: Readonly<Record<string, string>> = {
  before:
    'The cursor `older` of the page before, unchanged; without it the newest entries. Another text is refused with 400 `invalid-request`.',
};
