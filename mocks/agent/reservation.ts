import type { EpochMs } from '#mocks/codes/epoch.ts';

/** A request for a reservation: its code is the same until it is cancelled or answered (domain.md §3.2). */
export interface AgentReservationRequest {
  readonly code: string;
  /** What tells this request from every other; it is part of the code. */
  readonly nonce: string;
  readonly requestedAt: EpochMs;
}

/** One line of a specific authorization code: so many of a licence, for a term or for good. */
export interface ReservedLicense {
  readonly tag: string;
  readonly count: number;
  readonly name: string;
  readonly description: string;
  /** When the term ends: the first moment after its last day, in UTC. Absent: never. */
  readonly endsAt?: EpochMs;
}

/** An authorization code as it was installed. */
export type InstalledCode =
  | {
      readonly reservation: 'specific';
      readonly text: string;
      /** When the portal made it. An update has a later one. */
      readonly timestamp: EpochMs;
      /** `piid`: an update keeps it (domain.md §3.3). */
      readonly productInstanceId: string;
      readonly licenses: readonly ReservedLicense[];
    }
  | { readonly reservation: 'universal'; readonly text: string; readonly timestamp: EpochMs };

/** Licences held by a code that was carried here by hand; nothing is asked of the portal (domain.md §1.4). */
export interface ReservedState {
  readonly status: 'reserved';
  /** When the code was installed; an update has its own date (S4 ch. 5, figures). */
  readonly reservedAt: EpochMs;
  /** Of the request that was answered. */
  readonly nonce: string;
  readonly code: InstalledCode;
  /** Up to this moment terms that ended have been noticed. */
  readonly termsSeenAt: EpochMs;
  /** Since when more is in use than the code covers. */
  readonly overUsedSince?: EpochMs;
  /** Over-used for too long: evaluation has taken over until an update covers what is in use (S4 ch. 5). */
  readonly lapsedAt?: EpochMs;
}

/** A code the agent has made for the portal, kept until somebody says that it was entered there (screens.md §3). */
export type StoredCode =
  | { readonly code: 'confirmation'; readonly text: string; readonly madeAt: EpochMs }
  | {
      readonly code: 'return';
      readonly text: string;
      readonly madeAt: EpochMs;
      readonly returns: 'reservation' | 'unused-authorization';
      /** The authorization code that is given back. */
      readonly authorizationCode: string;
    };
