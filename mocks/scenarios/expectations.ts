import {
  commandsInUtility,
  commandsWhen,
  type ExpectedWorld,
  outOfCompliance,
  registered,
  reservationPending,
  reserved,
  reservedOverUsed,
  unregistered,
} from './expectation-presets.ts';
import type { WorldName } from './world-names.ts';

/** A registered product with a license of which at least 90 % are in use. */
const nearLimit: ExpectedWorld = { ...registered, page: { ...registered.page, notice: '1 license near its limit' } };

/**
 * What holds in each starting state: the product's state, the results of its commands, and what the License page shows
 * (screens.md §2.2). The unit tests compare it with the simulator, the end-to-end tests with the page. A scenario
 * without a row does not compile.
 */
export const expectedWorlds: Readonly<Record<WorldName, ExpectedWorld>> = {
  evaluation: {
    ...unregistered,
    page: { ...unregistered.page, authorization: /^Evaluation Mode \(81 days remaining\).*ends Apr 5, 2026/ },
  },
  'evaluation-ending': {
    ...unregistered,
    page: {
      ...unregistered.page,
      authorization: /^Evaluation Mode \(7 days remaining\)/,
      notice: 'Evaluation ends in 7 days',
      statusBadge: 'Evaluation: 7 days remaining',
    },
  },
  'evaluation-expired': {
    ...unregistered,
    authorization: 'evaluation-expired',
    evaluationClock: 'expired',
    page: {
      ...unregistered.page,
      authorization: /^Evaluation Period Expired/,
      notice: 'The evaluation period has expired.',
      statusBadge: 'The license is Expired',
    },
  },
  'evaluation-gateway': {
    ...unregistered,
    commands: { ...commandsWhen.unregistered, activatePostPaid: 'accepted' },
    page: {
      ...unregistered.page,
      authorization: /^Evaluation Mode \(81 days remaining\)/,
      mode: 'Pre-paid Term Subscription',
    },
  },
  'evaluation-utility': {
    ...unregistered,
    commands: commandsInUtility.unregistered,
    page: {
      ...unregistered.page,
      authorization: /^Evaluation Mode \(81 days remaining\)/,
      mode: 'Post-paid Usage Subscription',
    },
  },
  registering: {
    ...unregistered,
    registration: 'registering',
    network: 'withheld',
    commands: commandsWhen.registering,
    page: {
      ...unregistered.page,
      registration: /^Registration Pending/,
      authorization: /^Evaluation Mode \(81 days remaining\)/,
      notice: 'Registration is under way.',
      hasRegisterButton: false,
      actions: [],
    },
  },
  'registration-retrying': {
    ...unregistered,
    registration: 'retrying',
    network: 'withheld',
    commands: commandsWhen.retrying,
    page: {
      ...unregistered.page,
      registration: /^Registration Pending.*next attempt in 9 min.*did not answer in time/,
      notice: 'Smart Software Manager could not be reached.',
      actions: [],
    },
  },
  'registration-failed': {
    ...unregistered,
    registration: 'failed',
    page: {
      ...unregistered.page,
      registration: /^Unregistered - Registration Failed.*invalid or has expired/,
      notice: 'The registration was refused.',
    },
  },
  registered: {
    ...registered,
    page: {
      ...registered.page,
      registration: /^Registered.*next renewal Jul 8, 2026.*valid until Jan 9, 2027/,
      authorization: /^Authorized.*last check Jan 9, 2026.*next check Feb 8, 2026.*valid until Apr 9, 2026/,
      mode: 'Pre-paid Term Subscription',
    },
  },
  'registered-no-usage': {
    ...registered,
    authorization: 'no-licenses-in-use',
    page: { ...registered.page, authorization: /^No Licenses in Use/ },
  },
  'registered-after-evaluation': { ...registered, evaluationClock: 'expired' },
  'out-of-compliance': outOfCompliance,
  'term-ended': outOfCompliance,
  'renewal-failed': {
    ...registered,
    network: 'communication-timeout',
    page: {
      ...registered.page,
      registration: /^Registered.*Last attempt failed.*did not answer in time/,
      authorization: /^Authorized.*Last attempt failed.*did not answer in time/,
      notice: 'Authorization and registration not renewed',
    },
  },
  'authorization-expired': {
    ...registered,
    authorization: 'authorization-expired',
    network: 'communication-timeout',
    page: {
      ...registered.page,
      authorization: /^Authorization Expired/,
      notice: 'The authorization has expired.',
      statusBadge: 'The authorization is Expired',
    },
  },
  'registration-expired': {
    ...unregistered,
    registration: 'expired',
    page: {
      ...unregistered.page,
      registration: /^Unregistered - Registration Expired/,
      authorization: /^Evaluation Mode \(\d+ days remaining\)/,
      notice: 'The registration has expired.',
      statusBadge: 'The registration is Expired',
    },
  },
  utility: {
    ...registered,
    commands: commandsInUtility.registered,
    page: { ...registered.page, mode: 'Post-paid Usage Subscription' },
  },
  'on-prem-overdue': registered,
  'on-prem-removed': registered,
  'reservation-pending': {
    ...reservationPending,
    page: { ...reservationPending.page, authorization: /^Evaluation Mode \(81 days remaining\)/ },
  },
  'reservation-authorized': reservationPending,
  'reservation-authorized-universal': reservationPending,
  'reservation-not-allowed': unregistered,
  reserved,
  'reserved-no-usage': {
    ...reserved,
    authorization: 'no-licenses-in-use',
    page: { ...reserved.page, authorization: /^No Licenses in Use/ },
  },
  'reserved-after-evaluation': { ...reserved, evaluationClock: 'expired' },
  'reserved-universal': {
    ...reserved,
    commands: {
      ...commandsWhen.reserved,
      checkAuthorization: 'universal-not-updated',
      installAuthorization: 'universal-not-updated',
    },
    page: { ...reserved.page, registration: /^Registered - Universal License Reservation/ },
  },
  'reserved-over-used': reservedOverUsed,
  'reserved-term-ended': reservedOverUsed,
  'reserved-lapsed': {
    ...reserved,
    authorization: 'evaluation',
    evaluationClock: 'running',
    page: {
      ...reserved.page,
      authorization: /^Evaluation Mode \(\d+ days remaining\)/,
      notice: 'The reservation has lapsed.',
    },
  },
  'update-authorized': reservedOverUsed,
  'update-unconfirmed': {
    ...reserved,
    commands: { ...commandsWhen.reserved, showConfirmationCode: 'accepted' },
    page: { ...reserved.page, notice: 'Enter the confirmation code to finish the update' },
  },
  'return-unacknowledged': {
    ...unregistered,
    commands: { ...commandsWhen.unregistered, returnReservation: 'accepted', showReturnCode: 'accepted' },
    page: {
      ...unregistered.page,
      notice: 'Enter the return code in Smart Software Manager to release the licenses.',
    },
  },
  'left-behind': {
    ...unregistered,
    page: {
      ...unregistered.page,
      notice: 'Deregistered on this product only. Smart Software Manager could not be reached.',
    },
  },
  'removed-in-portal': registered,
  // The problem of these scenarios appears only when the user acts.
  'cssm-unreachable': { ...unregistered, network: 'communication-timeout' },
  'proxy-denied': { ...unregistered, network: 'proxy-denied' },
  'clock-skew': { ...unregistered, network: 'clock-skewed' },
  'token-expired': unregistered,
  'already-registered': unregistered,
  // The portal holds a reservation that the product no longer knows.
  'cancelled-on-one-side': unregistered,
  'near-limit': nearLimit,
  'history-growing': registered,
  'history-flat': registered,
  'history-seasonal': registered,
  'history-gaps': registered,
  'history-none': registered,
  'limit-in-sight': nearLimit,
  'limit-passed': outOfCompliance,
  'term-ending': {
    ...reserved,
    page: { ...reserved.page, notice: 'Reserved licenses expire in 10 days (Jan 25, 2026)' },
  },
  'many-licenses': outOfCompliance,
  'large-account': nearLimit,
  'long-names': nearLimit,
  'empty-usage': {
    ...unregistered,
    authorization: 'no-licenses-in-use',
    evaluationClock: 'paused',
    page: { ...unregistered.page, authorization: /^No Licenses in Use.*90 days of evaluation left/ },
  },
  standby: {
    registration: 'not-required',
    authorization: 'none',
    evaluationClock: 'paused',
    network: 'up',
    commands: commandsWhen.standby,
    page: {
      registration: /^Not required while standby/,
      notice: 'This cluster is on standby and needs no licenses.',
      hasRegisterButton: false,
      actions: [],
    },
  },
  'federation-leader': {
    ...registered,
    authorization: 'no-licenses-in-use',
    page: {
      ...registered.page,
      authorization: /^No Licenses in Use/,
      notice: 'This cluster leads a federation and uses no licenses.',
    },
  },
  'federation-follower': registered,
};
