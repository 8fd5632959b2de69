import type { ScenarioName } from '#mocks/scenarios/catalogue.ts';

/** What the page shows in a scenario, and what it offers. */
export interface Shown {
  readonly scenario: ScenarioName;
  readonly registration: RegExp;
  readonly authorization: RegExp;
  readonly mode?: string;
  readonly notice?: string;
  readonly chip?: string;
  readonly offersRegister: boolean;
  /** What the Actions menu holds besides the exports, in its order. */
  readonly actions: readonly string[];
}

const unregistered = { offersRegister: true, actions: ['Change License mode'] } as const;
const pending = { offersRegister: false, actions: [] } as const;
const reserved = { offersRegister: false, actions: ['Deregister'] } as const;
const registered = {
  offersRegister: false,
  actions: ['Renew Authorization', 'Renew Registration', 'Deregister'],
} as const;

/** Rows of screens.md §2.2, and the awkward situations beside them. */
export const shownStates: readonly Shown[] = [
  {
    scenario: 'evaluation',
    registration: /^Unregistered/,
    authorization: /^Evaluation Mode \(81 days remaining\).*ends Apr 5, 2026/,
    notice: 'You are currently running in Evaluation mode.',
    ...unregistered,
  },
  {
    scenario: 'evaluation-ending',
    registration: /^Unregistered/,
    authorization: /^Evaluation Mode \(7 days remaining\)/,
    notice: 'You are currently running in Evaluation mode.',
    chip: 'Evaluation: 7 days remaining',
    ...unregistered,
  },
  {
    scenario: 'evaluation-expired',
    registration: /^Unregistered/,
    authorization: /^Evaluation Period Expired/,
    notice: 'The evaluation period has expired.',
    chip: 'The license is Expired',
    ...unregistered,
  },
  {
    scenario: 'registering',
    registration: /^Registration Pending/,
    authorization: /^Evaluation Mode \(81 days remaining\)/,
    notice: 'Registration is under way.',
    offersRegister: false,
    actions: [],
  },
  {
    scenario: 'registration-retrying',
    registration: /^Registration Pending.*next attempt in 9 min.*did not answer in time/,
    authorization: /^Evaluation Mode/,
    notice: 'Smart Software Manager could not be reached.',
    offersRegister: true,
    actions: [],
  },
  {
    scenario: 'registration-failed',
    registration: /^Unregistered - Registration Failed.*invalid or has expired/,
    authorization: /^Evaluation Mode/,
    notice: 'The registration was refused.',
    ...unregistered,
  },
  {
    scenario: 'registered',
    registration: /^Registered.*next renewal Jul 8, 2026.*valid until Jan 9, 2027/,
    authorization: /^Authorized.*last check Jan 9, 2026.*next check Feb 8, 2026.*valid until Apr 9, 2026/,
    mode: 'Pre-paid Term Subscription',
    ...registered,
  },
  {
    scenario: 'registered-no-usage',
    registration: /^Registered/,
    authorization: /^No Licenses in Use/,
    ...registered,
  },
  {
    scenario: 'out-of-compliance',
    registration: /^Registered/,
    authorization: /^Out of Compliance/,
    notice: 'More licenses are in use than the account holds.',
    chip: 'The license is Out of compliance',
    ...registered,
  },
  {
    scenario: 'term-ended',
    registration: /^Registered/,
    authorization: /^Out of Compliance/,
    notice: 'More licenses are in use than the account holds.',
    chip: 'The license is Out of compliance',
    ...registered,
  },
  {
    scenario: 'renewal-failed',
    registration: /^Registered.*Last attempt failed.*did not answer in time/,
    authorization: /^Authorized.*Last attempt failed.*did not answer in time/,
    notice: 'The last renewal failed.',
    ...registered,
  },
  {
    scenario: 'authorization-expired',
    registration: /^Registered/,
    authorization: /^Authorization Expired/,
    notice: 'The authorization has expired.',
    chip: 'The authorization is Expired',
    ...registered,
  },
  {
    scenario: 'registration-expired',
    registration: /^Unregistered - Registration Expired/,
    authorization: /^Evaluation Mode \(\d+ days remaining\)/,
    notice: 'The registration has expired.',
    chip: 'The registration is Expired',
    ...unregistered,
  },
  {
    scenario: 'evaluation-gateway',
    registration: /^Unregistered/,
    authorization: /^Evaluation Mode \(81 days remaining\)/,
    mode: 'Pre-paid Term Subscription',
    notice: 'You are currently running in Evaluation mode.',
    ...unregistered,
  },
  {
    scenario: 'evaluation-utility',
    registration: /^Unregistered/,
    authorization: /^Evaluation Mode \(81 days remaining\)/,
    mode: 'Post-paid Usage Subscription',
    notice: 'You are currently running in Evaluation mode.',
    ...unregistered,
  },
  {
    scenario: 'utility',
    registration: /^Registered/,
    authorization: /^Authorized/,
    mode: 'Post-paid Usage Subscription',
    ...registered,
  },
  {
    scenario: 'reservation-pending',
    registration: /^License Reservation Pending/,
    authorization: /^Evaluation Mode \(81 days remaining\)/,
    notice: 'This product has a pending License Reservation Request.',
    ...pending,
  },
  {
    scenario: 'reservation-authorized',
    registration: /^License Reservation Pending/,
    authorization: /^Evaluation Mode/,
    notice: 'This product has a pending License Reservation Request.',
    ...pending,
  },
  {
    scenario: 'reserved',
    registration: /^Registered - License Reservation/,
    authorization: /^Authorized - Reserved/,
    ...reserved,
  },
  {
    scenario: 'reserved-no-usage',
    registration: /^Registered - License Reservation/,
    authorization: /^No Licenses in Use/,
    ...reserved,
  },
  {
    scenario: 'reserved-universal',
    registration: /^Registered - Universal License Reservation/,
    authorization: /^Authorized - Reserved/,
    ...reserved,
  },
  {
    scenario: 'reserved-over-used',
    registration: /^Registered - License Reservation/,
    authorization: /^Out of Compliance/,
    notice: 'More licenses are in use than are reserved.',
    chip: 'The license is Out of compliance',
    ...reserved,
  },
  {
    scenario: 'reserved-term-ended',
    registration: /^Registered - License Reservation/,
    authorization: /^Out of Compliance/,
    notice: 'More licenses are in use than are reserved.',
    chip: 'The license is Out of compliance',
    ...reserved,
  },
  {
    scenario: 'reserved-lapsed',
    registration: /^Registered - License Reservation/,
    authorization: /^Evaluation Mode \(\d+ days remaining\)/,
    notice: 'The reservation has lapsed.',
    ...reserved,
  },
  {
    scenario: 'update-unconfirmed',
    registration: /^Registered - License Reservation/,
    authorization: /^Authorized - Reserved/,
    notice: 'You have updated the license reservation for this product instance.',
    ...reserved,
  },
  {
    scenario: 'return-unacknowledged',
    registration: /^Unregistered/,
    authorization: /^Evaluation Mode/,
    notice: 'Enter the return code in Smart Software Manager to release the licenses.',
    ...unregistered,
  },
  {
    scenario: 'left-behind',
    registration: /^Unregistered/,
    authorization: /^Evaluation Mode/,
    notice: 'Deregistered here only: Smart Software Manager could not be told.',
    ...unregistered,
  },
  {
    scenario: 'removed-in-portal',
    registration: /^Registered/,
    authorization: /^Authorized/,
    ...registered,
  },
  ...(['cssm-unreachable', 'token-expired', 'already-registered', 'proxy-denied', 'clock-skew'] as const).map(
    (scenario): Shown => ({
      scenario,
      registration: /^Unregistered/,
      authorization: /^Evaluation Mode/,
      notice: 'You are currently running in Evaluation mode.',
      ...unregistered,
    }),
  ),
];
