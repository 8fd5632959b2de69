import { reason } from './failure-reason.ts';
import { reservationKind, unacknowledged } from './reservation.ts';
import { z } from './schema.ts';
import { licenseMode, tier, transport } from './settings.ts';
import { instant, milliseconds } from './time.ts';

/** A failed attempt to communicate with the portal. It does not change the state by itself. */
export const failedAttempt = z.object({
  /** The instant of the failure. */
  at: instant,
  reason,
});
export type FailedAttempt = z.infer<typeof failedAttempt>;

/** A product instance that the portal still lists, because it was unreachable during the deregistration. */
export const staleRegistration = z.object({
  /** The name under which the portal lists the instance. */
  productInstance: z.string(),
  /** The virtual account in which the portal lists it. */
  virtualAccount: z.string(),
  /** The instant of the deregistration. */
  since: instant,
});
export type StaleRegistration = z.infer<typeof staleRegistration>;

/**
 * The registration of the product instance (domain.md §1.2).
 *
 * - `unregistered`: the product has no identity: after the installation, a deregistration, a returned or cancelled
 *   reservation, or a removal in the portal.
 * - `registering`: the product has accepted a registration and is communicating with the portal.
 * - `retrying`: the last attempt did not reach the portal; the product tries again by itself, every 15 minutes.
 * - `failed`: the portal refused the registration; the product does not try again.
 * - `registered`: the portal has issued the identity certificate.
 * - `expired`: the certificate was not renewed within a year; the evaluation continues.
 * - `reservation-pending`: a request code was created and no authorization code is installed yet; the evaluation continues.
 * - `reserved`: an authorization code is installed.
 */
export const registration = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('unregistered'),
    /** The instant of the installation, or of the end of the previous registration or reservation. */
    since: z.optional(instant),
    /** Present after a deregistration without the portal, until the next registration or reservation request. */
    staleRegistration: z.optional(staleRegistration),
  }),
  z.object({
    status: z.literal('registering'),
    /** The instant of the user's request. */
    startedAt: instant,
  }),
  z.object({
    status: z.literal('retrying'),
    /** The instant of the user's request. */
    startedAt: instant,
    /** The last attempt. */
    lastFailure: failedAttempt,
    /** The instant of the next attempt. */
    nextAttemptAt: instant,
  }),
  z.object({
    status: z.literal('failed'),
    /** The refusal. */
    lastFailure: failedAttempt,
  }),
  z.object({
    status: z.literal('registered'),
    /** The instant of the registration. */
    registeredAt: instant,
    /** The name of the Smart Account. */
    smartAccount: z.string(),
    /** The name of the virtual account. */
    virtualAccount: z.string(),
    /** The name under which the portal lists the product. */
    productInstance: z.string(),
    /**
     * Whether the token allowed export-controlled functionality.
     *
     * - `allowed`: it may be used.
     * - `not-allowed`: it may not be used.
     */
    exportControlled: z.enum(['allowed', 'not-allowed']),
    /** The identity certificate: it is renewed after 180 days and expires after 365 (domain.md §2). */
    certificate: z.object({
      /** The instant of the registration or of the last renewal. */
      renewedAt: instant,
      /** The instant of the next renewal by the product itself. */
      renewsAt: instant,
      /** The registration expires at this instant without a renewal before. */
      expiresAt: instant,
    }),
    /** The last renewal of the certificate; present if it failed. */
    lastFailure: z.optional(failedAttempt),
  }),
  z.object({
    status: z.literal('expired'),
    /** The instant at which the certificate expired. */
    expiredAt: instant,
  }),
  z.object({
    status: z.literal('reservation-pending'),
    /** The instant at which the request code was created. */
    requestedAt: instant,
  }),
  z.object({
    status: z.literal('reserved'),
    kind: reservationKind,
    /** The instant at which the first authorization code was installed. */
    reservedAt: instant,
    /** The name under which the portal lists the product: its UDI. */
    productInstance: z.string(),
    /** The reservation was out of compliance for too long: the product is in evaluation, and an update is needed. */
    lapsedAt: z.optional(instant),
  }),
]);
export type Registration = z.infer<typeof registration>;

/**
 * Whether all usage is covered: the worst of the statuses of all licences (domain.md §1.3).
 *
 * - `no-licenses-in-use`: nothing is counted.
 * - `evaluation`: the evaluation covers the usage.
 * - `evaluation-expired`: the evaluation has ended, and nothing covers the usage.
 * - `authorized`: the account's licences cover the usage.
 * - `reserved`: the reservation covers the usage.
 * - `out-of-compliance`: more licences are in use than the account or the reservation has.
 * - `authorization-expired`: 90 days passed without successful communication.
 */
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
  /** The instant of the last successful communication. */
  lastSuccessAt: instant,
  /** The instant of the next one: 30 days later, 12 hours later while out of compliance, 15 minutes after a failure. */
  nextAt: instant,
  /** The authorization expires at this instant without a successful heartbeat before (90 days, domain.md §2). */
  deadlineAt: instant,
  /** The last communication; present if it failed. */
  lastFailure: z.optional(failedAttempt),
});
export type Heartbeat = z.infer<typeof heartbeat>;

/** The authorization of the usage. */
export const authorization = z.object({
  status: authorizationStatus,
  /** The instant of the last change of `status`. */
  since: instant,
  /** Present while registered online. */
  heartbeat: z.optional(heartbeat),
  /** The instant at which a reservation out of compliance falls back to evaluation; absent if it never does (S4 ch. 5). */
  lapsesAt: z.optional(instant),
});
export type Authorization = z.infer<typeof authorization>;

/**
 * The 90 days of evaluation. They run while the product uses a licence and is neither registered nor reserved: also while
 * it registers, while a reservation is pending, and after a registration has expired or a reservation has lapsed
 * (domain.md §1.5).
 *
 * - `running`: the days count down.
 * - `paused`: the days do not count down.
 * - `expired`: no days are left.
 */
export const evaluation = z.discriminatedUnion('clock', [
  z.object({
    clock: z.literal('running'),
    /** The instant at which the evaluation ends if it goes on running. */
    endsAt: instant,
  }),
  z.object({
    clock: z.literal('paused'),
    /** The time that is left. */
    remaining: milliseconds,
  }),
  z.object({
    clock: z.literal('expired'),
    /** The instant at which the evaluation ended. */
    expiredAt: instant,
  }),
]);
export type Evaluation = z.infer<typeof evaluation>;

/** The usage reports of utility mode, every four hours; present while they are being sent (S4 ch. 4). */
export const utility = z.object({
  /** The instant of the last report that reached the portal; absent before the first one. */
  lastReportAt: z.optional(instant),
  /** The instant of the next report. */
  nextReportAt: instant,
  /** The last report; present if it failed. */
  lastFailure: z.optional(failedAttempt),
});
export type Utility = z.infer<typeof utility>;

/**
 * The role of an active cluster (S0).
 *
 * - `standalone`: not a member of a federation.
 * - `federation-leader`: leads a federation; registered like its followers, but uses no licences.
 * - `federation-follower`: a member of a federation.
 */
export const activeDeployment = z.enum(['standalone', 'federation-leader', 'federation-follower']);
export type ActiveDeployment = z.infer<typeof activeDeployment>;

/** The fields of every summary. */
const commonFields = {
  /** The connection to the portal; absent if the product does not report it. */
  transport: z.optional(transport),
  evaluation,
};

/** A standby cluster needs no licences until it becomes active: it has no registration and no authorization (S0). */
export const standbySummary = z.object({
  ...commonFields,
  /** The role of the cluster. */
  deployment: z.literal('standby'),
  /** The registration of a standby cluster: none is needed. */
  registration: z.object({ status: z.literal('not-required') }),
});
export type StandbySummary = z.infer<typeof standbySummary>;

/** A product that needs licences: its registration, authorization and settings. */
export const activeSummary = z.object({
  ...commonFields,
  /** The chosen feature package; present if the product has the capability `tiers`. */
  tier: z.optional(tier),
  /** The chosen mode; present if the product has the capability `utilityMode`. */
  mode: z.optional(licenseMode),
  /** Absent where the product has no deployment roles. */
  deployment: z.optional(activeDeployment),
  registration,
  authorization,
  /** Present while usage is reported: registered, with the mode `post-paid`. */
  utility: z.optional(utility),
  /** The stored code, if there is one; an operation of its own returns the code itself. */
  unacknowledged: z.optional(unacknowledged),
});
export type ActiveSummary = z.infer<typeof activeSummary>;

/** The licensing state, as the status panel and the notices show it: of a standby cluster, or of any other product. */
export const summary = z.union([standbySummary, activeSummary]);
export type Summary = z.infer<typeof summary>;
