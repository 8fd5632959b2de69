import { reason } from './failure-reason.ts';
import { reservationKind, unacknowledged } from './reservation.ts';
import { z } from './schema.ts';
import { licenseMode, tier, transport } from './settings.ts';
import { instant, milliseconds } from './time.ts';

/** An attempt to reach the portal that failed; what was true before it stays true. */
export const failedAttempt = z.object({ at: instant, reason });
export type FailedAttempt = z.infer<typeof failedAttempt>;

/** A product instance that the portal still lists because it could not be told of a deregistration. */
export const staleRegistration = z.object({
  productInstance: z.string(),
  virtualAccount: z.string(),
  since: instant,
});
export type StaleRegistration = z.infer<typeof staleRegistration>;

/** Does this instance hold an identity? (domain.md §1.2) */
export const registration = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('unregistered'),
    /** When it became so: by its installation, or by what ended the registration or reservation before. */
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
    /** The identity certificate: renewed after 180 days, void after 365 (domain.md §2). */
    certificate: z.object({ renewedAt: instant, renewsAt: instant, expiresAt: instant }),
    lastFailure: z.optional(failedAttempt),
  }),
  z.object({ status: z.literal('expired'), expiredAt: instant }),
  /** A request code was made and not answered; evaluation goes on (domain.md §1.2). */
  z.object({ status: z.literal('reservation-pending'), requestedAt: instant }),
  z.object({
    status: z.literal('reserved'),
    kind: reservationKind,
    reservedAt: instant,
    productInstance: z.string(),
    /** Out of compliance for too long: evaluation has taken over, and an update is needed. */
    lapsedAt: z.optional(instant),
  }),
]);
export type Registration = z.infer<typeof registration>;

/** Is all use covered? The worst of the licences' own statuses (domain.md §1.3). */
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

/** The conversation that keeps an authorization alive; present while registered online. */
export const heartbeat = z.object({
  lastSuccessAt: instant,
  nextAt: instant,
  /** Without success until then the authorization expires (90 days, domain.md §2). */
  deadlineAt: instant,
  lastFailure: z.optional(failedAttempt),
});
export type Heartbeat = z.infer<typeof heartbeat>;

export const authorization = z.object({
  status: authorizationStatus,
  /** When it became so. */
  since: instant,
  heartbeat: z.optional(heartbeat),
  /** When a reservation that is out of compliance falls back into evaluation; absent when it never does (S4 ch. 5). */
  lapsesAt: z.optional(instant),
});
export type Authorization = z.infer<typeof authorization>;

/** The 90 days of evaluation. They run only while unregistered and a licence is in use (domain.md §1.5). */
export const evaluation = z.discriminatedUnion('clock', [
  z.object({ clock: z.literal('running'), endsAt: instant }),
  z.object({ clock: z.literal('paused'), remaining: milliseconds }),
  z.object({ clock: z.literal('expired'), expiredAt: instant }),
]);
export type Evaluation = z.infer<typeof evaluation>;

/** The reports of use in utility mode, every four hours; present while they are really sent (S4 ch. 4). */
export const utility = z.object({
  lastReportAt: z.optional(instant),
  nextReportAt: instant,
  lastFailure: z.optional(failedAttempt),
});
export type Utility = z.infer<typeof utility>;

/**
 * What a cluster that needs licences is among others (S0): by itself, or one of a federation, whose leader is registered as
 * the followers are but uses no licences.
 */
export const activeDeployment = z.enum(['standalone', 'federation-leader', 'federation-follower']);
export type ActiveDeployment = z.infer<typeof activeDeployment>;

/** What every summary tells. */
const commonFields = { transport: z.optional(transport), evaluation };

/** A cluster that stands by for another needs no licences until it becomes active: it has neither layer (S0). */
export const standbySummary = z.object({
  ...commonFields,
  deployment: z.literal('standby'),
  registration: z.object({ status: z.literal('not-required') }),
});
export type StandbySummary = z.infer<typeof standbySummary>;

/** A product that needs licences: its layers, and the settings beside them. */
export const activeSummary = z.object({
  ...commonFields,
  tier: z.optional(tier),
  mode: z.optional(licenseMode),
  /** Absent where the product has no deployment roles. */
  deployment: z.optional(activeDeployment),
  registration,
  authorization,
  utility: z.optional(utility),
  /** The code whose entering in the portal is still to be acknowledged; the code itself is asked for apart. */
  unacknowledged: z.optional(unacknowledged),
});
export type ActiveSummary = z.infer<typeof activeSummary>;

/** All that the status panel and the notice show. */
export const summary = z.union([standbySummary, activeSummary]);
export type Summary = z.infer<typeof summary>;
