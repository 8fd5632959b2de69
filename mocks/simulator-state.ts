import type { ActivityEntry } from '#src/contract/activity.ts';
import type { Role } from '#src/contract/session.ts';
import type { Agent } from './agent/state.ts';
import type { TimerKind } from './agent/timers.ts';
import type { EpochMs } from './codes/epoch.ts';
import type { Cssm, CssmEvent, ProductInstance } from './cssm/state.ts';
import type { OnPrem } from './on-prem/state.ts';
import type { OnPremTimerKind } from './on-prem/timers.ts';

/**
 * The time of the world. It runs beside the wall clock at a distance, or stands still until it is advanced.
 * `settledAt` is the moment up to which everything that falls due has happened.
 */
export type SimulatedTime =
  | { readonly kind: 'running'; readonly offset: number; readonly settledAt: EpochMs }
  | { readonly kind: 'frozen'; readonly at: EpochMs; readonly settledAt: EpochMs };

/** What can fall due in the world: in the product, and between SSM On-Prem and Smart Software Manager. */
export type DueKind = TimerKind | OnPremTimerKind;

/**
 * The line between product and portal. `withheld`: requests arrive, but no answer comes back until it is released
 * (screens.md §5).
 */
export type Network =
  | { readonly state: 'up' }
  | { readonly state: 'withheld' }
  | { readonly state: 'down'; readonly reason: NetworkFault };

/** What is wrong with a line that is down, by the code of the reason the agent will give (domain.md §5.2). */
export type NetworkFault =
  | 'communication-timeout'
  | 'name-not-resolved'
  | 'connection-refused'
  | 'proxy-denied'
  | 'certificate-not-trusted'
  | 'clock-skewed';

/** The HTTP statuses an operation can be made to answer with (screens.md §5). */
export const faultStatuses = [400, 401, 403, 404, 409, 412, 422, 429, 500, 502, 503] as const;
/** One of them. */
export type FaultStatus = (typeof faultStatuses)[number];

/** How a request to the product's API is made to fail. `answer-lost`: it acts, but the answer never arrives. */
export type ApiFault =
  | { readonly kind: 'network' }
  | { readonly kind: 'answer-lost' }
  | { readonly kind: 'status'; readonly status: FaultStatus }
  | { readonly kind: 'malformed-json' }
  | { readonly kind: 'wrong-shape' }
  | { readonly kind: 'slow'; readonly milliseconds: number };

/** An answer kept for its Idempotency-Key: the same key gets it again, and nothing is done twice. */
export interface CachedReply {
  readonly key: string;
  /**
   * Fingerprint of operation and body, so that a key used for something else is noticed. No secret can be read from it.
   */
  readonly fingerprint: string;
  readonly status: number;
  readonly body: unknown;
  readonly at: EpochMs;
  /** How many entries the activity had then: what a refusal is explained from (`http/explained.ts`). */
  readonly activityCount?: number;
}

/** Who is signed in; once the session has ended nothing is answered until somebody signs in again. */
export interface UserSession {
  readonly userName: string;
  readonly role: Role;
  readonly endedAt?: EpochMs;
}

/** A person of a browser of its own. The cookie that names the session is known by its fingerprint alone. */
export interface BrowserSession extends UserSession {
  readonly fingerprint: string;
  /** When, by the wall clock, in milliseconds: no session outlives a day, however time passes in the world. */
  readonly signedInAt: number;
}

/** The small state of the simulated world: one record in the store. */
export interface SimulatorState {
  /** Counter of the one source of chance. Whatever is drawn from it moves it on. */
  readonly seed: number;
  readonly scenario: string;
  /** When its scenario began. */
  readonly startedAt: EpochMs;
  /**
   * Whether anything has changed it since but time and what an address can say, which are faults and latency: an act or
   * an edit of the API that succeeded, an act of the door. Unchanged, an address gives it back (address/link.ts).
   */
  readonly changed: boolean;
  readonly time: SimulatedTime;
  /**
   * The scenario's own user: whoever has not signed in as somebody else. While a request is answered, the person who asks
   * (`http/route.ts`).
   */
  readonly session: UserSession;
  /** Who has signed in as somebody else behind an HTTP port. They stay when another world takes the place of this one. */
  readonly people?: readonly BrowserSession[];
  /** What the cookie of their sessions is named after, so that those of other servers on this machine are others. */
  readonly sessionsId?: string;
  readonly agent: Agent;
  readonly cssm: Cssm;
  readonly onPrem: OnPrem;
  readonly line: Network;
  /** Faults by operation of the contract; `*` is every operation. */
  readonly faults: Readonly<Record<string, ApiFault>>;
  /** How long every answer of the API is held back, in milliseconds, 0 to `maximumDelay`. */
  readonly latency: number;
  readonly keptReplies: readonly CachedReply[];
}

/** The longest an answer of the API is held back, in milliseconds. */
export const maximumDelay = 30_000;

/** What grows without bound lives beside the small state, one store per collection. */
export interface Collections {
  readonly instances: readonly ProductInstance[];
  readonly events: readonly CssmEvent[];
  readonly activity: readonly ActivityEntry[];
}

/**
 * The form of a world, and the version of the database that keeps it; raised when one of the old form could not live
 * on.
 */
export const snapshotFormat = 5;

/** The whole world as one JSON value: the form of scenarios and exports, not of storage. */
export interface SimulatorSnapshot extends Collections {
  readonly format: typeof snapshotFormat;
  readonly world: SimulatorState;
}

/** What a step changed: the new small state, and records put, removed or appended. */
export interface StateChanges {
  readonly world: SimulatorState;
  readonly instances: { readonly put: readonly ProductInstance[]; readonly removed: readonly string[] };
  readonly events: readonly CssmEvent[];
  readonly activity: readonly ActivityEntry[];
}
