import { reason } from './failure-reason.ts';
import { reservationKind, unacknowledged } from './reservation.ts';
import { z } from './schema.ts';
import { licenseMode, tier, transport } from './settings.ts';
import { instant, milliseconds } from './time.ts';

/** A failed attempt to communicate with the portal. It does not change the state by itself. */
export const failedAttempt = z.object({ at: instant, reason });
export type FailedAttempt = z.infer<typeof failedAttempt>;

/** A product instance that the portal still lists, because it was unreachable during the deregistration. */
export const staleRegistration = z.object({
  productInstance: z.string(),
  virtualAccount: z.string(),
  since: instant,
});
export type StaleRegistration = z.infer<typeof staleRegistration>;

/** The registration of the product instance (domain.md §1.2). */
export const registration = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('unregistered'),
    /** The instant of the installation, or of the end of the previous registration or reservation. */
    since: z.optional(instant),
    staleRegistration: z.optional(staleRegistration),
  }),
  z.object({ status: z.literal('registering'), startedAt: instant }),
  z.object({ status: z.literal('retrying'), startedAt: instant, lastFailure: failedAttempt, nextAttemptAt: instant }),
  z.object({ status: z.literal('failed'), lastFailure: failedAttempt }),
  z.object({
    status: z.literal('registered'),
    registeredAt: instant,
    smartAccount: z.string(),
    virtualAccount: z.string(),
    productInstance: z.string(),
    exportControlled: z.enum(['allowed', 'not-allowed']),
    /** The identity certificate: it is renewed after 180 days and expires after 365 (domain.md §2). */
    certificate: z.object({ renewedAt: instant, renewsAt: instant, expiresAt: instant }),
    lastFailure: z.optional(failedAttempt),
  }),
  z.object({ status: z.literal('expired'), expiredAt: instant }),
  /** A request code was created and no authorization code is installed yet; evaluation continues (domain.md §1.2). */
  z.object({ status: z.literal('reservation-pending'), requestedAt: instant }),
  z.object({
    status: z.literal('reserved'),
    kind: reservationKind,
    reservedAt: instant,
    productInstance: z.string(),
    /** The reservation was out of compliance for too long: the product is in evaluation, and an update is needed. */
    lapsedAt: z.optional(instant),
  }),
]);
export type Registration = z.infer<typeof registration>;

/** Whether all usage is covered: the worst of the statuses of all licences (domain.md §1.3). */
export const authorizationStatus = z.enum([
  'no-licenses-in-use',
  'evaluation',
  'evaluation-expired',
  'authorized',
  'reserved',
  'out-of-compliance',
  'authorization-expired',
]);
export type AuthorizationStatus = z.infer<typeof authorizationStatus>;

/** The periodic communication that renews the authorization; present while registered online. */
export const heartbeat = z.object({
  lastSuccessAt: instant,
  nextAt: instant,
  /** The authorization expires at this instant without a successful heartbeat before (90 days, domain.md §2). */
  deadlineAt: instant,
  lastFailure: z.optional(failedAttempt),
});
export type Heartbeat = z.infer<typeof heartbeat>;

export const authorization = z.object({
  status: authorizationStatus,
  /** The instant of the last change of `status`. */
  since: instant,
  heartbeat: z.optional(heartbeat),
  /** The instant at which a reservation out of compliance falls back to evaluation; absent if it never does (S4 ch. 5). */
  lapsesAt: z.optional(instant),
});
export type Authorization = z.infer<typeof authorization>;

/**
 * The 90 days of evaluation. They run while the product uses a licence and is neither registered nor reserved: also while
 * it registers, while a reservation is pending, and after a registration has expired or a reservation has lapsed
 * (domain.md §1.5).
 */
export const evaluation = z.discriminatedUnion('clock', [
  z.object({ clock: z.literal('running'), endsAt: instant }),
  z.object({ clock: z.literal('paused'), remaining: milliseconds }),
  z.object({ clock: z.literal('expired'), expiredAt: instant }),
]);
export type Evaluation = z.infer<typeof evaluation>;

/** The usage reports of utility mode, every four hours; present while they are being sent (S4 ch. 4). */
export const utility = z.object({
  lastReportAt: z.optional(instant),
  nextReportAt: instant,
  lastFailure: z.optional(failedAttempt),
});
export type Utility = z.infer<typeof utility>;

/**
 * The role of an active cluster (S0): standalone, or a member of a federation. The leader of a federation is registered
 * like its followers but uses no licences.
 */
export const activeDeployment = z.enum(['standalone', 'federation-leader', 'federation-follower']);
export type ActiveDeployment = z.infer<typeof activeDeployment>;

/** The fields of every summary. */
const commonFields = { transport: z.optional(transport), evaluation };

/** A standby cluster needs no licences until it becomes active: it has no registration and no authorization (S0). */
export const standbySummary = z.object({
  ...commonFields,
  deployment: z.literal('standby'),
  registration: z.object({ status: z.literal('not-required') }),
});
export type StandbySummary = z.infer<typeof standbySummary>;

/** A product that needs licences: its registration, authorization and settings. */
export const activeSummary = z.object({
  ...commonFields,
  tier: z.optional(tier),
  mode: z.optional(licenseMode),
  /** Absent where the product has no deployment roles. */
  deployment: z.optional(activeDeployment),
  registration,
  authorization,
  utility: z.optional(utility),
  /** The code that is not yet acknowledged as entered in the portal; the code itself has an operation of its own. */
  unacknowledged: z.optional(unacknowledged),
});
export type ActiveSummary = z.infer<typeof activeSummary>;

/** The licensing state, as the status panel and the notices show it. */
export const summary = z.union([standbySummary, activeSummary]);
export type Summary = z.infer<typeof summary>;
