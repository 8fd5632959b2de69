import type { AgentEvaluation, AgentRegistration } from '#mocks/agent/state.ts';
import type { NetworkFault } from '#mocks/simulator-state.ts';
import type { ProblemCode } from '#src/contract/problem.ts';
import type { AuthorizationStatus } from '#src/contract/summary.ts';

/** The result of a command of the product: it is accepted, or rejected with this problem. */
type ExpectedResult = 'accepted' | ProblemCode;

/**
 * The commands of an unregistered product without a reservation, on a direct transport. The reservation commands that
 * take a code are given an unreadable one.
 */
const whenUnregistered = {
  register: 'accepted',
  forceRegister: 'accepted',
  deregister: 'not-registered',
  renewAuthorization: 'not-registered',
  renewRegistration: 'not-registered',
  setTransport: 'accepted',
  setTier: 'accepted',
  activatePostPaid: 'utility-needs-gateway',
  returnToPrePaid: 'accepted',
  testConnection: 'accepted',
  requestReservation: 'accepted',
  showRequestCode: 'no-code-kept',
  cancelReservation: 'no-reservation-pending',
  returnAuthorization: 'no-reservation-pending',
  checkAuthorization: 'no-reservation-pending',
  installAuthorization: 'no-reservation-pending',
  showConfirmationCode: 'no-code-kept',
  acknowledgeConfirmation: 'accepted',
  returnReservation: 'not-reserved',
  showReturnCode: 'no-code-kept',
  acknowledgeReturn: 'accepted',
} as const satisfies Readonly<Record<string, ExpectedResult>>;

/** The name of a command of the product. */
export type CommandName = keyof typeof whenUnregistered;

/** The result of each command in one state. */
export type ExpectedCommands = Readonly<Record<CommandName, ExpectedResult>>;

const modeFixed = {
  activatePostPaid: 'mode-fixed-by-registration',
  returnToPrePaid: 'mode-fixed-by-registration',
} as const;

const whenRegistering: ExpectedCommands = {
  ...whenUnregistered,
  ...modeFixed,
  register: 'registration-in-progress',
  forceRegister: 'registration-in-progress',
  requestReservation: 'registration-in-progress',
};
const whenRetrying: ExpectedCommands = { ...whenUnregistered, ...modeFixed };
const whenRegistered: ExpectedCommands = {
  ...whenUnregistered,
  ...modeFixed,
  register: 'already-registered',
  deregister: 'accepted',
  renewAuthorization: 'accepted',
  renewRegistration: 'accepted',
  requestReservation: 'already-registered',
};
const whenReservationPending: ExpectedCommands = {
  ...whenUnregistered,
  ...modeFixed,
  register: 'reservation-pending',
  forceRegister: 'reservation-pending',
  showRequestCode: 'accepted',
  cancelReservation: 'accepted',
  returnAuthorization: 'code-not-recognised',
  checkAuthorization: 'code-not-recognised',
  installAuthorization: 'code-not-recognised',
};
const whenReserved: ExpectedCommands = {
  ...whenUnregistered,
  ...modeFixed,
  register: 'already-reserved',
  forceRegister: 'already-reserved',
  requestReservation: 'already-reserved',
  checkAuthorization: 'code-not-recognised',
  installAuthorization: 'code-not-recognised',
  returnReservation: 'accepted',
};
const whenStandby: ExpectedCommands = {
  register: 'standby-needs-no-license',
  forceRegister: 'standby-needs-no-license',
  deregister: 'standby-needs-no-license',
  renewAuthorization: 'standby-needs-no-license',
  renewRegistration: 'standby-needs-no-license',
  setTransport: 'standby-needs-no-license',
  setTier: 'standby-needs-no-license',
  activatePostPaid: 'standby-needs-no-license',
  returnToPrePaid: 'standby-needs-no-license',
  testConnection: 'standby-needs-no-license',
  requestReservation: 'standby-needs-no-license',
  showRequestCode: 'no-code-kept',
  cancelReservation: 'standby-needs-no-license',
  returnAuthorization: 'standby-needs-no-license',
  checkAuthorization: 'standby-needs-no-license',
  installAuthorization: 'standby-needs-no-license',
  showConfirmationCode: 'no-code-kept',
  acknowledgeConfirmation: 'standby-needs-no-license',
  returnReservation: 'standby-needs-no-license',
  showReturnCode: 'no-code-kept',
  acknowledgeReturn: 'standby-needs-no-license',
};

/** The results of the commands by the state of the registration. */
export const commandsWhen = {
  unregistered: whenUnregistered,
  registering: whenRegistering,
  retrying: whenRetrying,
  registered: whenRegistered,
  reservationPending: whenReservationPending,
  reserved: whenReserved,
  standby: whenStandby,
} as const satisfies Readonly<Record<string, ExpectedCommands>>;

/** Utility mode needs its gateway, so the transport cannot be changed. */
const transportFixed = { setTransport: 'transport-fixed-by-utility-mode' } as const;

/** The results of the commands by the state of the registration, in utility mode. */
export const commandsInUtility = {
  unregistered: { ...whenUnregistered, ...transportFixed, activatePostPaid: 'accepted' },
  registering: { ...whenRegistering, ...transportFixed },
  retrying: { ...whenRetrying, ...transportFixed },
  registered: { ...whenRegistered, ...transportFixed },
} as const satisfies Readonly<Record<string, ExpectedCommands>>;

/** What the License page shows and offers, in English. */
export interface ExpectedPage {
  /** The value of *Registration Status*. */
  readonly registration: RegExp;
  /** The value of *License Authorization Status*. Absent where no licence is needed. */
  readonly authorization?: RegExp;
  /** Part of the value of *License mode*. Absent where the mode is not compared. */
  readonly mode?: string;
  /** The heading of the notice. Absent where the page shows none. */
  readonly notice?: string;
  /** The status in the top bar. Absent where the page shows none. */
  readonly statusBadge?: string;
  readonly hasRegisterButton: boolean;
  /** The items of the Actions menu without the exports, in their order. */
  readonly actions: readonly string[];
}

/** What holds for a product in a scenario, in the simulator and on its page. */
export interface ExpectedWorld {
  readonly registration: AgentRegistration['status'];
  /** `none` where no licence is needed. */
  readonly authorization: AuthorizationStatus | 'none';
  readonly evaluationClock: AgentEvaluation['clock'];
  /** The network between product and portal: up, withheld, or the reason for which it is down. */
  readonly network: 'up' | 'withheld' | NetworkFault;
  readonly commands: ExpectedCommands;
  readonly page: ExpectedPage;
}

/** An unregistered product in its evaluation. */
export const unregistered = {
  registration: 'unregistered',
  authorization: 'evaluation',
  evaluationClock: 'running',
  network: 'up',
  commands: commandsWhen.unregistered,
  page: {
    registration: /^Unregistered/,
    authorization: /^Evaluation Mode/,
    notice: 'Evaluation: ',
    hasRegisterButton: true,
    actions: ['Change License mode'],
  },
} as const satisfies ExpectedWorld;

/** A registered product that holds the licenses it uses. */
export const registered = {
  registration: 'registered',
  authorization: 'authorized',
  evaluationClock: 'paused',
  network: 'up',
  commands: commandsWhen.registered,
  page: {
    registration: /^Registered/,
    authorization: /^Authorized/,
    hasRegisterButton: false,
    actions: ['Renew Authorization', 'Renew Registration', 'Deregister'],
  },
} as const satisfies ExpectedWorld;

/** A registered product that uses more licenses than its account holds. */
export const outOfCompliance = {
  ...registered,
  authorization: 'out-of-compliance',
  page: {
    ...registered.page,
    authorization: /^Out of Compliance/,
    notice: 'Out of compliance: ',
    statusBadge: 'The license is Out of compliance',
  },
} as const satisfies ExpectedWorld;

/** A product that has requested a reservation. */
export const reservationPending = {
  ...unregistered,
  registration: 'reservation-pending',
  commands: commandsWhen.reservationPending,
  page: {
    ...unregistered.page,
    registration: /^License Reservation Pending/,
    notice: 'License reservation pending',
    hasRegisterButton: false,
    actions: [],
  },
} as const satisfies ExpectedWorld;

/** A product that holds a reservation of the licenses it uses. */
export const reserved = {
  registration: 'reserved',
  authorization: 'reserved',
  evaluationClock: 'paused',
  network: 'up',
  commands: commandsWhen.reserved,
  page: {
    registration: /^Registered - License Reservation/,
    authorization: /^Authorized - Reserved/,
    hasRegisterButton: false,
    actions: ['Deregister'],
  },
} as const satisfies ExpectedWorld;

/** A product that uses more licenses than it has reserved. */
export const reservedOverUsed = {
  ...reserved,
  authorization: 'out-of-compliance',
  page: {
    ...reserved.page,
    authorization: /^Out of Compliance/,
    notice: 'Reservation exceeded: ',
    statusBadge: 'The license is Out of compliance',
  },
} as const satisfies ExpectedWorld;
