import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { Reason } from '#src/contract/failure-reason.ts';
import type { ModeSetting } from '#src/contract/mode.ts';
import type { Tier, Transport } from '#src/contract/settings.ts';
import type { ActiveDeployment } from '#src/contract/summary.ts';
import type { AgentReservationRequest, ReservedState, StoredCode } from './reservation.ts';

/** The identity of this installation in the portal (domain.md §3.7). */
export interface Identity {
  readonly hostName: string;
  readonly productIdentifier: string;
  readonly serialNumber: string;
  /** Present on clusters (S0); a Center has none (S4 ch. 5, the instance's detail). */
  readonly uuid?: string;
}

/** The number of sensors with IDS by type, and the interfaces of a Center that is itself a sensor (S4 ch. 2). */
export interface SensorCounts {
  readonly ic3000: number;
  readonly catalyst9300: number;
  readonly catalyst9400: number;
  readonly ir8340: number;
  readonly centerDpiInterfaces: number;
}

/** The simulated products, in display order. */
export const productKinds = ['cyber-vision', 'secure-workload'] as const;

/** The product of the agent; products/ describes each of them. */
export type ProductKind = (typeof productKinds)[number];

/** The usage that the product measures. Counts that a product does not measure are 0. */
export interface MeasuredUsage {
  /** Each component takes one license (S4 ch. 2). */
  readonly components: number;
  readonly sensors: SensorCounts;
  /** True for Snort's Subscriber rules on all these sensors, false for Community rules on all (S4 ch. 2). */
  readonly subscriberRules: boolean;
  /** Secure Workload only, as are endpoints (S0). */
  readonly workloads: number;
  readonly endpoints: number;
  /** Quantities of add-on licences by entitlement tag; the product knows only the quantity of each. */
  readonly others?: Readonly<Record<string, number>>;
}

/** A failed request to the portal. */
export interface CommunicationFailure {
  readonly at: EpochMs;
  readonly reason: Reason;
}

/** The identity certificate: renewed after 180 days, expired after 365 (domain.md §2). */
export interface IdentityCertificate {
  readonly renewedAt: EpochMs;
  readonly renewsAt: EpochMs;
  readonly expiresAt: EpochMs;
}

/** Times of the authorization requests, and the portal's last response. */
export interface AgentAuthorization {
  readonly lastSuccessAt: EpochMs;
  readonly nextAt: EpochMs;
  readonly deadlineAt: EpochMs;
  readonly lastFailure?: CommunicationFailure;
  /** The portal's report on each licence in use at the last success, by entitlement tag. */
  readonly licenses: Readonly<Record<string, ReportedLicense>>;
  /** Available quantities of licences that are not in use but could be selected instead, by entitlement tag. */
  readonly available?: Readonly<Record<string, number>>;
}

/** The portal's report on one licence. Names come only from the portal (domain.md §3.7). */
export interface ReportedLicense {
  readonly name: string;
  readonly description: string;
  /** Quantity that the account owns; omitted in utility mode. */
  readonly entitled?: number;
  /** Quantity that other products of the account use or have reserved. */
  readonly usedByOthers?: number;
  /** Present when out of compliance: the missing quantity and, if there is one, the purchased term that ended last. */
  readonly shortage?: {
    readonly count: number;
    readonly endedTerm?: { readonly quantity: number; readonly endedAt: EpochMs };
  };
}

/** The usage reports of utility mode, every four hours (S4 ch. 4). */
export interface UtilityReporting {
  readonly lastReportAt?: EpochMs;
  readonly nextReportAt: EpochMs;
  readonly lastFailure?: CommunicationFailure;
}

/** An unfinished registration attempt. Only the agent stores the token, and only during the attempt. */
export interface RegistrationAttempt {
  readonly token: string;
  readonly force: boolean;
  readonly startedAt: EpochMs;
}

/** A registration with its identity certificate and authorization. */
export interface RegisteredState {
  readonly status: 'registered';
  readonly registeredAt: EpochMs;
  readonly smartAccount: string;
  readonly virtualAccount: string;
  readonly exportControlled: boolean;
  readonly certificate: IdentityCertificate;
  readonly authorization: AgentAuthorization;
  /** Present in utility mode. */
  readonly utility?: UtilityReporting;
  readonly lastFailure?: CommunicationFailure;
}

/** The registration state (domain.md §1.2). On standby none is required (S0). */
export type AgentRegistration =
  | { readonly status: 'not-required' }
  | {
      readonly status: 'unregistered';
      /** Start of this state. Absent in states stored by earlier versions. */
      readonly since?: EpochMs;
      readonly staleRegistration?: {
        readonly productInstance: string;
        readonly virtualAccount: string;
        readonly since: EpochMs;
      };
    }
  | {
      readonly status: 'registering';
      readonly attempt: RegistrationAttempt;
      readonly answerDueAt: EpochMs;
      /** The registration that stays in force while a registered product registers again by force. */
      readonly before?: RegisteredState;
    }
  | {
      readonly status: 'retrying';
      readonly attempt: RegistrationAttempt;
      readonly lastFailure: CommunicationFailure;
      readonly nextAttemptAt: EpochMs;
    }
  | { readonly status: 'failed'; readonly lastFailure: CommunicationFailure }
  | RegisteredState
  | { readonly status: 'expired'; readonly expiredAt: EpochMs }
  | { readonly status: 'reservation-pending'; readonly request: AgentReservationRequest }
  | ReservedState;

/**
 * The 90 days of evaluation, once in the product's life (domain.md §1.5). `remaining` is in ms; `warnedAt` is the
 * number of days that remained at the last warning.
 */
export type AgentEvaluation =
  | { readonly clock: 'running'; readonly endsAt: EpochMs; readonly warnedAt?: number }
  | { readonly clock: 'paused'; readonly remaining: number; readonly warnedAt?: number }
  | { readonly clock: 'expired'; readonly expiredAt: EpochMs };

/** The Smart Agent of the product. */
export interface Agent {
  readonly product: ProductKind;
  /** The role of the product once it is active; `standalone` for a product without deployment roles. */
  readonly deployment: ActiveDeployment;
  readonly identity: Identity;
  readonly version: string;
  readonly build?: string;
  readonly startedAt: EpochMs;
  readonly tier: Tier;
  readonly mode: ModeSetting;
  readonly transport: Transport;
  readonly measured: MeasuredUsage;
  /** Present until the product has counted its use for the first time; until then it lists no licences. */
  readonly awaitsFirstCount?: true;
  /** Present if the product keeps no history of its use, like an older release. */
  readonly hasNoUsageHistory?: true;
  readonly registration: AgentRegistration;
  readonly evaluation: AgentEvaluation;
  /** The stored code: no user has acknowledged yet that it was entered in the portal. */
  readonly kept?: StoredCode;
  /** Result of the last contact with the portal; a refusal counts as reached. */
  readonly portal: 'never-asked' | 'reached' | 'unreached';
  /** Start of the present authorization status. */
  readonly statusSince: EpochMs;
  /** The number of activity entries so far; the source of their ids. */
  readonly activityCount: number;
  /** The revision of each editable setting, sent as its ETag. */
  readonly revisions: { readonly transport: number; readonly subscription: number; readonly mode: number };
}
