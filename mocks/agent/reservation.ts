import type { EpochMs } from '#mocks/codes/epoch.ts';

/** A reservation request; its code stays the same until it is cancelled or answered (domain.md §3.2). */
export interface AgentReservationRequest {
  readonly code: string;
  /** Distinguishes this request from all others; part of the code. */
  readonly nonce: string;
  readonly requestedAt: EpochMs;
}

/** One licence of a specific authorization code: a quantity, with or without a term. */
export interface ReservedLicense {
  readonly tag: string;
  readonly count: number;
  readonly name: string;
  readonly description: string;
  /** First instant after the last day of the term, in UTC. Omitted for licences without a term. */
  readonly endsAt?: EpochMs;
}

/** An installed authorization code. */
export type InstalledCode =
  | {
      readonly reservation: 'specific';
      readonly text: string;
      /** Time at which the portal created the code; that of an update is later. */
      readonly timestamp: EpochMs;
      /** `piid`: unchanged by updates (domain.md §3.3). */
      readonly productInstanceId: string;
      readonly licenses: readonly ReservedLicense[];
    }
  | { readonly reservation: 'universal'; readonly text: string; readonly timestamp: EpochMs };

/** Licences reserved by an installed code; the agent does not contact the portal (domain.md §1.4). */
export interface ReservedState {
  readonly status: 'reserved';
  /** Time of the installation; an update sets it again (S4 ch. 5, figures). */
  readonly reservedAt: EpochMs;
  /** Nonce of the request that the code answers. */
  readonly nonce: string;
  readonly code: InstalledCode;
  /** Terms that ended before this time have been processed. */
  readonly termsSeenAt: EpochMs;
  /** Start of the present over-use. */
  readonly overUsedSince?: EpochMs;
  /** Time of the lapse: evaluation replaces the reservation until an update covers the use (S4 ch. 5). */
  readonly lapsedAt?: EpochMs;
}

/** A code for the portal, stored until a user acknowledges that it was entered there (screens.md §3). */
export type StoredCode =
  | { readonly code: 'confirmation'; readonly text: string; readonly madeAt: EpochMs }
  | {
      readonly code: 'return';
      readonly text: string;
      readonly madeAt: EpochMs;
      readonly returns: 'reservation' | 'unused-authorization';
      /** The returned authorization code. */
      readonly authorizationCode: string;
    };
