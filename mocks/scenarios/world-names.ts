import type { ProductKind } from '#mocks/agent/state.ts';

/** The names of the starting states (screens.md §2.2, §5). */
export const worldNames = [
  'evaluation',
  'evaluation-ending',
  'evaluation-expired',
  'evaluation-gateway',
  'evaluation-utility',
  'registering',
  'registration-retrying',
  'registration-failed',
  'registered',
  'registered-no-usage',
  'registered-after-evaluation',
  'out-of-compliance',
  'term-ended',
  'renewal-failed',
  'authorization-expired',
  'registration-expired',
  'utility',
  'on-prem-overdue',
  'on-prem-removed',
  'reservation-pending',
  'reservation-authorized',
  'reservation-authorized-universal',
  'reservation-not-allowed',
  'reserved',
  'reserved-no-usage',
  'reserved-after-evaluation',
  'reserved-universal',
  'reserved-over-used',
  'reserved-term-ended',
  'reserved-lapsed',
  'update-authorized',
  'update-unconfirmed',
  'return-unacknowledged',
  'left-behind',
  'removed-in-portal',
  'cssm-unreachable',
  'proxy-denied',
  'clock-skew',
  'token-expired',
  'already-registered',
  'cancelled-on-one-side',
  'near-limit',
  'history-growing',
  'history-flat',
  'history-seasonal',
  'history-gaps',
  'history-none',
  'limit-in-sight',
  'limit-passed',
  'term-ending',
  'many-licenses',
  'large-account',
  'long-names',
  'empty-usage',
  'standby',
  'federation-leader',
  'federation-follower',
] as const;

/** The name of a starting state. */
export type WorldName = (typeof worldNames)[number];

/** Starting states that only one product has; all others support both products (screens.md §5). */
export const productOfWorld: Partial<Readonly<Record<WorldName, ProductKind>>> = {
  // A cluster has no transport dialog and no utility mode (screens.md §0).
  'evaluation-gateway': 'cyber-vision',
  'evaluation-utility': 'cyber-vision',
  utility: 'cyber-vision',
  'proxy-denied': 'cyber-vision',
  // A cluster's reservation never lapses: “No features are affected.”
  'reserved-lapsed': 'cyber-vision',
  // A Center has no universal reservation.
  'reserved-universal': 'secure-workload',
  'reservation-authorized-universal': 'secure-workload',
  // A Center has no deployment roles.
  standby: 'secure-workload',
  'federation-leader': 'secure-workload',
  'federation-follower': 'secure-workload',
};
