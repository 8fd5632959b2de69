import type { OperationId } from '#src/contract/operations.ts';

/** The title and the description of each operation in the published document. The page does not load them. */
export const operationTexts: Readonly<Record<OperationId, { readonly summary: string; readonly description: string }>> =
  {
    getSession: {
      summary: 'Who is signed in',
      description:
        'The signed-in user and role. Answers 401 when the session has ended; signing in is the host product’s page.',
    },
    getProduct: {
      summary: 'What product this is and what it can do',
      description: 'Names and capabilities. The screens follow the capabilities, never the name.',
    },
    getSystem: {
      summary: 'System statistics',
      description:
        'Version, start time and identity of the installation. The system’s date is the Date header of the reply.',
    },
    getDiagnostic: {
      summary: 'Support bundle',
      description: 'What support asks for first: status, transport, last events and versions. It holds no secret.',
    },
    getSummary: {
      summary: 'The state of the licences',
      description:
        'Registration, authorization and evaluation, which are three separate things, and the settings shown beside them.',
    },
    getUsage: {
      summary: 'What is used against what is owned',
      description: 'One row per licence in use or owned.',
    },
    getActivity: {
      summary: 'What happened',
      description: 'Newest first, in pages. No entry holds a secret.',
    },
    register: {
      summary: 'Register with a token',
      description:
        'Starts a registration. It goes on by itself, from seconds to hours; the summary tells how it ends. A waiting attempt is replaced. A registered product refuses, unless told to register again by force.',
    },
    deregister: {
      summary: 'Deregister',
      description:
        'Ends the registration and resumes the evaluation with the days it had left. When the portal cannot be reached the product is deregistered here only.',
    },
    renew: {
      summary: 'Renew the authorization or the registration',
      description:
        'Asks the portal at once. A failure is an answer, not a problem: it says why, and leaves the state as it was.',
    },
    getTransport: {
      summary: 'How the product reaches the portal',
      description: 'Tagged: the ETag is sent back as If-Match when it is changed.',
    },
    putTransport: {
      summary: 'Set how the product reaches the portal',
      description:
        'Takes effect with the next conversation. Refused when somebody else has changed it meanwhile, and while License mode is Post-paid, which depends on its gateway.',
    },
    testConnection: {
      summary: 'Try a way to the portal',
      description:
        'Tries each leg of the way with the settings in the request, saved or not. A leg that fails is an answer, not a problem: it says why. Nothing is changed.',
    },
    getSubscription: {
      summary: 'Which feature package is licensed',
      description: 'Tagged: the ETag is sent back as If-Match when it is changed.',
    },
    putSubscription: {
      summary: 'Choose the feature package',
      description:
        'From then on use is counted against its licence. Refused when somebody else has changed it meanwhile.',
    },
    getMode: {
      summary: 'How the product pays',
      description: 'Tagged: the ETag is sent back as If-Match when it is changed.',
    },
    putMode: {
      summary: 'Choose how the product pays',
      description:
        'Post-paid takes a Transport Gateway; use is reported from registration on. Only while unregistered. Refused when somebody else has changed it meanwhile.',
    },
    requestReservation: {
      summary: 'Request a reservation',
      description:
        'Makes the request code the portal asks for. As long as a request is pending it is the same code again, so that nothing is lost with an answer.',
    },
    getReservationRequest: {
      summary: 'The pending request',
      description:
        'The request code again, until it is cancelled or answered by an authorization code. Only for roles that may act.',
    },
    cancelReservation: {
      summary: 'Cancel the request',
      description:
        'For a request the portal has not answered. The code is void: the next request has another, and an authorization code made for this one is useless.',
    },
    returnAuthorization: {
      summary: 'Cancel a request the portal has answered',
      description:
        'Takes the authorization code, does not install it, and makes the return code that releases its licences in the portal.',
    },
    checkAuthorization: {
      summary: 'Look at an authorization code',
      description:
        'What the code grants, or what is wrong with it, before it is installed. In a reservation what it changes. Nothing is changed by looking.',
    },
    installAuthorization: {
      summary: 'Install an authorization code',
      description:
        'Answers a pending request, or updates a specific reservation; an update makes a confirmation code, which is kept until it is acknowledged.',
    },
    getConfirmationCode: {
      summary: 'The confirmation code again',
      description: 'Until it is acknowledged. Only for roles that may act.',
    },
    acknowledgeConfirmation: {
      summary: 'The confirmation code has been entered',
      description: 'Forgets the code. Said again it changes nothing.',
    },
    returnReservation: {
      summary: 'Give the reservation up',
      description:
        'Ends the reservation here at once, and makes the return code that releases it in the portal. It cannot be undone. Said again the same code comes back until it is acknowledged.',
    },
    getReturnCode: {
      summary: 'The return code again',
      description: 'Until it is acknowledged. Only for roles that may act.',
    },
    acknowledgeReturn: {
      summary: 'The return code has been entered',
      description: 'Forgets the code. Said again it changes nothing.',
    },
  };
