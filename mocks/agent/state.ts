import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { Reason } from '#src/contract/failure-reason.ts';
import type { ModeSetting } from '#src/contract/mode.ts';
import type { Tier, Transport } from '#src/contract/settings.ts';
import type { ActiveDeployment } from '#src/contract/summary.ts';
import type { AgentReservationRequest, ReservedState, StoredCode } from './reservation.ts';

/** Who this installation is to the portal (domain.md §3.7). */
export interface Identity {
  readonly hostName: string;
  readonly productIdentifier: string;
  readonly serialNumber: string;
  /** A cluster's (S0); a Center has none (S4 ch. 5, the instance's detail). */
  readonly uuid?: string;
}

/** How many sensors have IDS switched on, by type; of a Center that is a sensor itself, its interfaces (S4 ch. 2). */
export interface SensorCounts {
  readonly ic3000: number;
  readonly catalyst9300: number;
  readonly catalyst9400: number;
  readonly ir8340: number;
  readonly centerDpiInterfaces: number;
}

/** The products that are simulated, in the order in which they are offered. */
export const productKinds = ['cyber-vision', 'secure-workload'] as const;

/** Which product the agent is part of; what that means is told by products/. */
export type ProductKind = (typeof productKinds)[number];

/** What the product counts by itself. A product counts some of it only; the rest is nought. */
export interface MeasuredUsage {
  /** One token is one component (S4 ch. 2). */
  readonly components: number;
  readonly sensors: SensorCounts;
  /** Snort's Subscriber rules on all of these sensors, or Community rules on all (S4 ch. 2). */
  readonly subscriberRules: boolean;
  /** Of Secure Workload (S0). */
  readonly workloads: number;
  readonly endpoints: number;
  /** Licences of add-ons, by entitlement tag; the product knows nothing of them but how many are in use. */
  readonly others?: Readonly<Record<string, number>>;
}

/** A conversation that did not end well. */
export interface CommunicationFailure {
  readonly at: EpochMs;
  readonly reason: Reason;
}

/** The identity certificate: renewed after 180 days, void after 365 (domain.md §2). */
export interface IdentityCertificate {
  readonly renewedAt: EpochMs;
  readonly renewsAt: EpochMs;
  readonly expiresAt: EpochMs;
}

/** The last conversations about use, and what the portal said then. */
export interface AgentAuthorization {
  readonly lastSuccessAt: EpochMs;
  readonly nextAt: EpochMs;
  readonly deadlineAt: EpochMs;
  readonly lastFailure?: CommunicationFailure;
  /** By entitlement tag: what the portal said of each licence in use, as of the last success. */
  readonly licenses: Readonly<Record<string, ReportedLicense>>;
  /** By entitlement tag: how many were left of a licence that is not in use but could be chosen instead. */
  readonly available?: Readonly<Record<string, number>>;
}

/** What the portal says of one licence: names are known only from there (domain.md §3.7). */
export interface ReportedLicense {
  readonly name: string;
  readonly description: string;
  /** What the account owns; nothing is owned of what is paid for afterwards. */
  readonly entitled?: number;
  /** How many other products of the account use or hold. */
  readonly usedByOthers?: number;
  /** Out of compliance: how many the account lacks, and its last bought term to end, if one did. */
  readonly shortage?: {
    readonly count: number;
    readonly endedTerm?: { readonly quantity: number; readonly endedAt: EpochMs };
  };
}

/** The reports of use in utility mode, every four hours (S4 ch. 4). */
export interface UtilityReporting {
  readonly lastReportAt?: EpochMs;
  readonly nextReportAt: EpochMs;
  readonly lastFailure?: CommunicationFailure;
}

/** An attempt to register that has not ended. Only the agent holds the token, and only until then. */
export interface RegistrationAttempt {
  readonly token: string;
  readonly force: boolean;
  readonly startedAt: EpochMs;
}

/** An identity held, and the authorization that came with it. */
export interface RegisteredState {
  readonly status: 'registered';
  readonly registeredAt: EpochMs;
  readonly smartAccount: string;
  readonly virtualAccount: string;
  readonly exportControlled: boolean;
  readonly certificate: IdentityCertificate;
  readonly authorization: AgentAuthorization;
  /** Present when use is paid for afterwards. */
  readonly utility?: UtilityReporting;
  readonly lastFailure?: CommunicationFailure;
}

/** Does this instance hold an identity? (domain.md §1.2) One that stands by for another needs none (S0). */
export type AgentRegistration =
  | { readonly status: 'not-required' }
  | {
      readonly status: 'unregistered';
      /** When it became so. Absent in worlds of earlier versions. */
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
      /** A registered product is registered anew by force: its registration stays true until that succeeds. */
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
 * The 90 days of evaluation, once in the product's life (domain.md §1.5). `warnedAt` is how many days remained at the last
 * warning that it ends.
 */
export type AgentEvaluation =
  | { readonly clock: 'running'; readonly endsAt: EpochMs; readonly warnedAt?: number }
  | { readonly clock: 'paused'; readonly remaining: number; readonly warnedAt?: number }
  | { readonly clock: 'expired'; readonly expiredAt: EpochMs };

/** The Smart Agent inside the product. */
export interface Agent {
  readonly product: ProductKind;
  /** What it is among others of its kind, once it is active; a product without deployment roles stands alone. */
  readonly deployment: ActiveDeployment;
  readonly identity: Identity;
  readonly version: string;
  readonly build?: string;
  readonly startedAt: EpochMs;
  readonly tier: Tier;
  readonly mode: ModeSetting;
  readonly transport: Transport;
  readonly measured: MeasuredUsage;
  /** Until the product has counted for the first time it lists no licence at all, not even its own. */
  readonly awaitsFirstCount?: true;
  readonly registration: AgentRegistration;
  readonly evaluation: AgentEvaluation;
  /** The code whose entering in the portal nobody has acknowledged yet. */
  readonly kept?: StoredCode;
  /** How the last conversation with the portal went; reached is also when it refused. */
  readonly portal: 'never-asked' | 'reached' | 'unreached';
  /** Since when the authorization status shown is what it is. */
  readonly statusSince: EpochMs;
  /** Number of entries the activity list has had, for their identities. */
  readonly activityCount: number;
  /** Revision of each thing that can be edited: its ETag. */
  readonly revisions: { readonly transport: number; readonly subscription: number; readonly mode: number };
}
