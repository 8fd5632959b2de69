import type { ActivityEntry } from '#src/contract/activity.ts';
import type { Role } from '#src/contract/session.ts';
import type { Agent } from './agent/state.ts';
import type { TimerKind } from './agent/timers.ts';
import type { StoredUsageHistory } from './agent/usage-history.ts';
import type { EpochMs } from './codes/epoch.ts';
import type { Cssm, CssmEvent, ProductInstance } from './cssm/state.ts';
import type { OnPrem } from './on-prem/state.ts';
import type { OnPremTimerKind } from './on-prem/timers.ts';

/**
 * The simulated time. It runs at an offset (ms) from the wall clock, or stands still until it is advanced. `settledAt` is
 * the time up to which all timers have run.
 */
export type SimulatedTime =
  | { readonly kind: 'running'; readonly offset: number; readonly settledAt: EpochMs }
  | { readonly kind: 'frozen'; readonly at: EpochMs; readonly settledAt: EpochMs };

/** The kinds of timers: the product's, and those between SSM On-Prem and Smart Software Manager. */
export type DueKind = TimerKind | OnPremTimerKind;

/**
 * The network between product and portal. `withheld`: requests arrive, but no response comes back until it is released
 * (screens.md §5).
 */
export type Network =
  | { readonly state: 'up' }
  | { readonly state: 'withheld' }
  | { readonly state: 'down'; readonly reason: NetworkFault };

/** The fault of a network that is down: the code of the reason that the agent reports (domain.md §5.2). */
export type NetworkFault =
  | 'communication-timeout'
  | 'name-not-resolved'
  | 'connection-refused'
  | 'proxy-denied'
  | 'certificate-not-trusted'
  | 'clock-skewed';

/** The HTTP statuses that an operation can be made to fail with (screens.md §5). */
export const faultStatuses = [400, 401, 403, 404, 409, 412, 422, 429, 500, 502, 503] as const;
/** One of `faultStatuses`. */
export type FaultStatus = (typeof faultStatuses)[number];

/** How a request to the product's API is made to fail. `answer-lost`: it is carried out, but no response arrives. */
export type ApiFault =
  | { readonly kind: 'network' }
  | { readonly kind: 'answer-lost' }
  | { readonly kind: 'status'; readonly status: FaultStatus }
  | { readonly kind: 'malformed-json' }
  | { readonly kind: 'wrong-shape' }
  | { readonly kind: 'slow'; readonly milliseconds: number };

/** A response stored under its Idempotency-Key. A repeated request with the key gets it again and does not run again. */
export interface CachedReply {
  /**
   * The fingerprint of operation and body, to detect a key reused for another request. It reveals no secret.
   */
  readonly fingerprint: string;
  readonly status: number;
  readonly body: unknown;
  readonly at: EpochMs;
  /** The number of activity entries at that time, from which a conflict is explained (`http/conflict-cause.ts`). */
  readonly activityCount?: number;
}

/** The session of a signed-in user. After `endedAt` all requests are rejected until the user signs in again. */
export interface UserSession {
  readonly userName: string;
  readonly role: Role;
  readonly endedAt?: EpochMs;
}

/** The session of a user in one browser. Only the fingerprint of its cookie is stored. */
export interface BrowserSession extends UserSession {
  readonly fingerprint: string;
  /** The wall-clock time in ms: a session ends after a real day, independent of the simulated time. */
  readonly signedInAt: number;
}

/** The state of the simulator except its collections: one record in the store. */
export interface SimulatorState {
  /** The counter of the seeded random generator; each draw increments it. */
  readonly seed: number;
  readonly scenario: string;
  /** When the scenario began (simulated time). */
  readonly startedAt: EpochMs;
  /**
   * Whether the state has changed since the scenario was loaded, by a successful API request or a control API command.
   * Time, faults and latency do not count, because an address can contain them. An unchanged state can be reproduced
   * by a link (url-options/link.ts).
   */
  readonly changed: boolean;
  readonly time: SimulatedTime;
  /**
   * The session of the scenario's own user, valid in browsers without their own sign-in. While a request is handled, it
   * is the session of the requesting user (`http/route.ts`).
   */
  readonly session: UserSession;
  /** The sessions of users signed in over HTTP. They survive when a scenario or snapshot is loaded. */
  readonly people?: readonly BrowserSession[];
  /** The id in the session cookie's name, different for each server on the same machine. */
  readonly sessionsId?: string;
  readonly agent: Agent;
  /** The counted use of each day; absent until something is counted. It is no part of the agent, whose state is the ETag. */
  readonly usageHistory?: StoredUsageHistory;
  readonly cssm: Cssm;
  readonly onPrem: OnPrem;
  readonly line: Network;
  /** Faults by operation of the contract; `*` means every operation. */
  readonly faults: Readonly<Record<string, ApiFault>>;
  /** The delay of every API response in ms, 0 to `maximumDelay`. */
  readonly latency: number;
  /** The replies of the last 24 hours by user and Idempotency-Key (`http/idempotency.ts`). */
  readonly keptReplies: Readonly<Record<string, CachedReply>>;
}

/** The maximum delay of an API response in ms. */
export const maximumDelay = 30_000;

/** The records that grow without bound; each collection has its own table in the store. */
export interface Collections {
  readonly instances: readonly ProductInstance[];
  readonly events: readonly CssmEvent[];
  readonly activity: readonly ActivityEntry[];
}

/**
 * The version of the snapshot format and of the database schema; incremented when old snapshots can no longer be used.
 */
export const snapshotFormat = 7;

/** The complete simulator state as one JSON value: the format of scenarios and exports, not of storage. */
export interface SimulatorSnapshot extends Collections {
  readonly format: typeof snapshotFormat;
  readonly world: SimulatorState;
}

/** The changes of a command: the new state, and the records put, removed or appended. */
export interface StateChanges {
  readonly world: SimulatorState;
  readonly instances: { readonly put: readonly ProductInstance[]; readonly removed: readonly string[] };
  readonly events: readonly CssmEvent[];
  readonly activity: readonly ActivityEntry[];
}
