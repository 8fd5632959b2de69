import type { Moment } from '#mocks/codes/instant.ts';
import type { ModeSetting } from '#src/contract/mode.ts';
import type { Reason } from '#src/contract/reason.ts';
import type { Tier, Transport } from '#src/contract/settings.ts';
import type { ActiveDeployment } from '#src/contract/summary.ts';
import type { KeptCode, ReservationRequest, Reserved } from './reservation.ts';

/** Who this installation is to the portal (domain.md §3.7). */
export interface Identity {
  readonly hostName: string;
  readonly productIdentifier: string;
  readonly serialNumber: string;
  /** A cluster's (S0); a Center has none (S4 ch. 5, the instance's detail). */
  readonly uuid?: string;
}

/** How many sensors have IDS switched on, by type; of a Center that is a sensor itself, its interfaces (S4 ch. 2). */
export interface Sensors {
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
export interface Measured {
  /** One token is one component (S4 ch. 2). */
  readonly components: number;
  readonly sensors: Sensors;
  /** Snort's Subscriber rules on all of these sensors, or Community rules on all (S4 ch. 2). */
  readonly subscriberRules: boolean;
  /** Of Secure Workload (S0). */
  readonly workloads: number;
  readonly endpoints: number;
  /** Licences of add-ons, by entitlement tag; the product knows nothing of them but how many are in use. */
  readonly others?: Readonly<Record<string, number>>;
}

/** A conversation that did not end well. */
export interface Failure {
  readonly at: Moment;
  readonly reason: Reason;
}

/** The identity certificate: renewed after 180 days, void after 365 (domain.md §2). */
export interface Certificate {
  readonly renewedAt: Moment;
  readonly renewsAt: Moment;
  readonly expiresAt: Moment;
}

/** The last conversations about use, and what the portal said then. */
export interface Authorization {
  readonly lastSuccessAt: Moment;
  readonly nextAt: Moment;
  readonly deadlineAt: Moment;
  readonly lastFailure?: Failure;
  /** By entitlement tag: what the portal said of each licence in use, as of the last success. */
  readonly licenses: Readonly<Record<string, LicenseAnswer>>;
  /** By entitlement tag: how many were left of a licence that is not in use but could be chosen instead. */
  readonly available?: Readonly<Record<string, number>>;
}

/** What the portal says of one licence: names are known only from there (domain.md §3.7). */
export interface LicenseAnswer {
  readonly name: string;
  readonly description: string;
  /** What the account owns; nothing is owned of what is paid for afterwards. */
  readonly entitled?: number;
  /** How many other products of the account use or hold. */
  readonly usedByOthers?: number;
  /** Out of compliance: how many the account lacks, and its last bought term to end, if one did. */
  readonly shortage?: {
    readonly count: number;
    readonly endedTerm?: { readonly quantity: number; readonly endedAt: Moment };
  };
}

/** The reports of use in utility mode, every four hours (S4 ch. 4). */
export interface Reporting {
  readonly lastReportAt?: Moment;
  readonly nextReportAt: Moment;
  readonly lastFailure?: Failure;
}

/** An attempt to register that has not ended. Only the agent holds the token, and only until then. */
export interface Attempt {
  readonly token: string;
  readonly force: boolean;
  readonly startedAt: Moment;
}

/** An identity held, and the authorization that came with it. */
export interface Registered {
  readonly status: 'registered';
  readonly registeredAt: Moment;
  readonly smartAccount: string;
  readonly virtualAccount: string;
  readonly exportControlled: boolean;
  readonly certificate: Certificate;
  readonly authorization: Authorization;
  /** Present when use is paid for afterwards. */
  readonly utility?: Reporting;
  readonly lastFailure?: Failure;
}

/** Does this instance hold an identity? (domain.md §1.2) One that stands by for another needs none (S0). */
export type Registration =
  | { readonly status: 'not-required' }
  | {
      readonly status: 'unregistered';
      /** When it became so. Absent in worlds of earlier versions. */
      readonly since?: Moment;
      readonly leftBehind?: {
        readonly productInstance: string;
        readonly virtualAccount: string;
        readonly since: Moment;
      };
    }
  | {
      readonly status: 'registering';
      readonly attempt: Attempt;
      readonly answerDueAt: Moment;
      /** A registered product is registered anew by force: its registration stays true until that succeeds. */
      readonly before?: Registered;
    }
  | {
      readonly status: 'retrying';
      readonly attempt: Attempt;
      readonly lastFailure: Failure;
      readonly nextAttemptAt: Moment;
    }
  | { readonly status: 'failed'; readonly lastFailure: Failure }
  | Registered
  | { readonly status: 'expired'; readonly expiredAt: Moment }
  | { readonly status: 'reservation-pending'; readonly request: ReservationRequest }
  | Reserved;

/**
 * The 90 days of evaluation, once in the product's life (domain.md §1.5). `warnedAt` is how many days remained at the last
 * warning that it ends.
 */
export type Evaluation =
  | { readonly clock: 'running'; readonly endsAt: Moment; readonly warnedAt?: number }
  | { readonly clock: 'paused'; readonly remaining: number; readonly warnedAt?: number }
  | { readonly clock: 'expired'; readonly expiredAt: Moment };

/** The Smart Agent inside the product. */
export interface Agent {
  readonly product: ProductKind;
  /** What it is among others of its kind, once it is active; a product without deployment roles stands alone. */
  readonly deployment: ActiveDeployment;
  readonly identity: Identity;
  readonly version: string;
  readonly build?: string;
  readonly startedAt: Moment;
  readonly tier: Tier;
  readonly mode: ModeSetting;
  readonly transport: Transport;
  readonly measured: Measured;
  /** Until the product has counted for the first time it lists no licence at all, not even its own. */
  readonly awaitsFirstCount?: true;
  readonly registration: Registration;
  readonly evaluation: Evaluation;
  /** The code whose entering in the portal nobody has acknowledged yet. */
  readonly kept?: KeptCode;
  /** How the last conversation with the portal went; reached is also when it refused. */
  readonly portal: 'never-asked' | 'reached' | 'unreached';
  /** Since when the authorization status shown is what it is. */
  readonly statusSince: Moment;
  /** Number of entries the activity list has had, for their identities. */
  readonly activityCount: number;
  /** Revision of each thing that can be edited: its ETag. */
  readonly revisions: { readonly transport: number; readonly subscription: number; readonly mode: number };
}
