import type { WorldName } from '#mocks/scenarios/names.ts';

/** What the License page shows and offers in a scenario. */
export interface ExpectedState {
  readonly registration: RegExp;
  /** Absent where no licence is needed. */
  readonly authorization?: RegExp;
  readonly mode?: string;
  readonly notice?: string;
  readonly statusBadge?: string;
  readonly hasRegisterButton: boolean;
  /** The items of the Actions menu without the exports, in their order. */
  readonly actions: readonly string[];
}

const unregistered = { hasRegisterButton: true, actions: ['Change License mode'] } as const;
const noActions = { hasRegisterButton: false, actions: [] } as const;
const reserved = { hasRegisterButton: false, actions: ['Deregister'] } as const;
const registered = {
  hasRegisterButton: false,
  actions: ['Renew Authorization', 'Renew Registration', 'Deregister'],
} as const;
/** A plain evaluation state: the problem of the scenario appears only when the user acts. */
const evaluation = {
  registration: /^Unregistered/,
  authorization: /^Evaluation Mode/,
  notice: 'You are currently running in Evaluation mode.',
  ...unregistered,
} as const;

/** The rows of screens.md §2.2 and the failure scenarios; a scenario without a row does not compile. */
export const expectedStates: Readonly<Record<WorldName, ExpectedState>> = {
  evaluation: {
    registration: /^Unregistered/,
    authorization: /^Evaluation Mode \(81 days remaining\).*ends Apr 5, 2026/,
    notice: 'You are currently running in Evaluation mode.',
    ...unregistered,
  },
  'evaluation-ending': {
    registration: /^Unregistered/,
    authorization: /^Evaluation Mode \(7 days remaining\)/,
    notice: 'You are currently running in Evaluation mode.',
    statusBadge: 'Evaluation: 7 days remaining',
    ...unregistered,
  },
  'evaluation-expired': {
    registration: /^Unregistered/,
    authorization: /^Evaluation Period Expired/,
    notice: 'The evaluation period has expired.',
    statusBadge: 'The license is Expired',
    ...unregistered,
  },
  registering: {
    registration: /^Registration Pending/,
    authorization: /^Evaluation Mode \(81 days remaining\)/,
    notice: 'Registration is under way.',
    hasRegisterButton: false,
    actions: [],
  },
  'registration-retrying': {
    registration: /^Registration Pending.*next attempt in 9 min.*did not answer in time/,
    authorization: /^Evaluation Mode/,
    notice: 'Smart Software Manager could not be reached.',
    hasRegisterButton: true,
    actions: [],
  },
  'registration-failed': {
    registration: /^Unregistered - Registration Failed.*invalid or has expired/,
    authorization: /^Evaluation Mode/,
    notice: 'The registration was refused.',
    ...unregistered,
  },
  registered: {
    registration: /^Registered.*next renewal Jul 8, 2026.*valid until Jan 9, 2027/,
    authorization: /^Authorized.*last check Jan 9, 2026.*next check Feb 8, 2026.*valid until Apr 9, 2026/,
    mode: 'Pre-paid Term Subscription',
    ...registered,
  },
  'registered-no-usage': {
    registration: /^Registered/,
    authorization: /^No Licenses in Use/,
    ...registered,
  },
  'out-of-compliance': {
    registration: /^Registered/,
    authorization: /^Out of Compliance/,
    notice: 'More licenses are in use than the account holds.',
    statusBadge: 'The license is Out of compliance',
    ...registered,
  },
  'term-ended': {
    registration: /^Registered/,
    authorization: /^Out of Compliance/,
    notice: 'More licenses are in use than the account holds.',
    statusBadge: 'The license is Out of compliance',
    ...registered,
  },
  'renewal-failed': {
    registration: /^Registered.*Last attempt failed.*did not answer in time/,
    authorization: /^Authorized.*Last attempt failed.*did not answer in time/,
    notice: 'The last renewal failed.',
    ...registered,
  },
  'authorization-expired': {
    registration: /^Registered/,
    authorization: /^Authorization Expired/,
    notice: 'The authorization has expired.',
    statusBadge: 'The authorization is Expired',
    ...registered,
  },
  'registration-expired': {
    registration: /^Unregistered - Registration Expired/,
    authorization: /^Evaluation Mode \(\d+ days remaining\)/,
    notice: 'The registration has expired.',
    statusBadge: 'The registration is Expired',
    ...unregistered,
  },
  'evaluation-gateway': {
    registration: /^Unregistered/,
    authorization: /^Evaluation Mode \(81 days remaining\)/,
    mode: 'Pre-paid Term Subscription',
    notice: 'You are currently running in Evaluation mode.',
    ...unregistered,
  },
  'evaluation-utility': {
    registration: /^Unregistered/,
    authorization: /^Evaluation Mode \(81 days remaining\)/,
    mode: 'Post-paid Usage Subscription',
    notice: 'You are currently running in Evaluation mode.',
    ...unregistered,
  },
  utility: {
    registration: /^Registered/,
    authorization: /^Authorized/,
    mode: 'Post-paid Usage Subscription',
    ...registered,
  },
  'on-prem-overdue': { registration: /^Registered/, authorization: /^Authorized/, ...registered },
  'on-prem-removed': { registration: /^Registered/, authorization: /^Authorized/, ...registered },
  'reservation-pending': {
    registration: /^License Reservation Pending/,
    authorization: /^Evaluation Mode \(81 days remaining\)/,
    notice: 'This product has a pending License Reservation Request.',
    ...noActions,
  },
  'reservation-authorized': {
    registration: /^License Reservation Pending/,
    authorization: /^Evaluation Mode/,
    notice: 'This product has a pending License Reservation Request.',
    ...noActions,
  },
  reserved: {
    registration: /^Registered - License Reservation/,
    authorization: /^Authorized - Reserved/,
    ...reserved,
  },
  'reserved-no-usage': {
    registration: /^Registered - License Reservation/,
    authorization: /^No Licenses in Use/,
    ...reserved,
  },
  'reserved-universal': {
    registration: /^Registered - Universal License Reservation/,
    authorization: /^Authorized - Reserved/,
    ...reserved,
  },
  'reserved-over-used': {
    registration: /^Registered - License Reservation/,
    authorization: /^Out of Compliance/,
    notice: 'More licenses are in use than are reserved.',
    statusBadge: 'The license is Out of compliance',
    ...reserved,
  },
  'reserved-term-ended': {
    registration: /^Registered - License Reservation/,
    authorization: /^Out of Compliance/,
    notice: 'More licenses are in use than are reserved.',
    statusBadge: 'The license is Out of compliance',
    ...reserved,
  },
  'reserved-lapsed': {
    registration: /^Registered - License Reservation/,
    authorization: /^Evaluation Mode \(\d+ days remaining\)/,
    notice: 'The reservation has lapsed.',
    ...reserved,
  },
  'update-unconfirmed': {
    registration: /^Registered - License Reservation/,
    authorization: /^Authorized - Reserved/,
    notice: 'You have updated the license reservation for this product instance.',
    ...reserved,
  },
  'return-unacknowledged': {
    registration: /^Unregistered/,
    authorization: /^Evaluation Mode/,
    notice: 'Enter the return code in Smart Software Manager to release the licenses.',
    ...unregistered,
  },
  'left-behind': {
    registration: /^Unregistered/,
    authorization: /^Evaluation Mode/,
    notice: 'Deregistered here only: Smart Software Manager could not be told.',
    ...unregistered,
  },
  'removed-in-portal': {
    registration: /^Registered/,
    authorization: /^Authorized/,
    ...registered,
  },
  // The portal holds a reservation that the product no longer knows.
  'cancelled-on-one-side': evaluation,
  'cssm-unreachable': evaluation,
  'token-expired': evaluation,
  'already-registered': evaluation,
  'proxy-denied': evaluation,
  'clock-skew': evaluation,
  'reservation-not-allowed': evaluation,
  'empty-usage': { ...evaluation, authorization: /^No Licenses in Use.*90 days of evaluation remain/ },
  'near-limit': { registration: /^Registered/, authorization: /^Authorized/, ...registered },
  'long-names': { registration: /^Registered/, authorization: /^Authorized/, ...registered },
  'large-account': { registration: /^Registered/, authorization: /^Authorized/, ...registered },
  'many-licenses': {
    registration: /^Registered/,
    authorization: /^Out of Compliance/,
    notice: 'More licenses are in use than the account holds.',
    statusBadge: 'The license is Out of compliance',
    ...registered,
  },
  'registered-after-evaluation': { registration: /^Registered/, authorization: /^Authorized/, ...registered },
  'reserved-after-evaluation': {
    registration: /^Registered - License Reservation/,
    authorization: /^Authorized - Reserved/,
    ...reserved,
  },
  'reservation-authorized-universal': {
    registration: /^License Reservation Pending/,
    authorization: /^Evaluation Mode/,
    notice: 'This product has a pending License Reservation Request.',
    ...noActions,
  },
  'update-authorized': {
    registration: /^Registered - License Reservation/,
    authorization: /^Out of Compliance/,
    notice: 'More licenses are in use than are reserved.',
    statusBadge: 'The license is Out of compliance',
    ...reserved,
  },
  standby: {
    registration: /^Not required while standby/,
    notice: 'This cluster is on standby and needs no licenses.',
    ...noActions,
  },
  'federation-leader': {
    registration: /^Registered/,
    authorization: /^No Licenses in Use/,
    notice: 'This cluster leads a federation and uses no licenses.',
    ...registered,
  },
  'federation-follower': { registration: /^Registered/, authorization: /^Authorized/, ...registered },
};
