import type { Moment } from '#mocks/codes/instant.ts';

/** A request for a reservation: its code is the same until it is cancelled or answered (domain.md §3.2). */
export interface ReservationRequest {
  readonly code: string;
  /** What tells this request from every other; it is part of the code. */
  readonly nonce: string;
  readonly requestedAt: Moment;
}

/** One line of a specific authorization code: so many of a licence, for a term or for good. */
export interface ReservedLicense {
  readonly tag: string;
  readonly count: number;
  readonly name: string;
  readonly description: string;
  /** When the term ends: the first moment after its last day, in UTC. Absent: never. */
  readonly endsAt?: Moment;
}

/** An authorization code as it was installed. */
export type InstalledCode =
  | {
      readonly reservation: 'specific';
      readonly text: string;
      /** When the portal made it. An update has a later one. */
      readonly timestamp: Moment;
      /** `piid`: an update keeps it (domain.md §3.3). */
      readonly productInstanceId: string;
      readonly licenses: readonly ReservedLicense[];
    }
  | { readonly reservation: 'universal'; readonly text: string; readonly timestamp: Moment };

/** Licences held by a code that was carried here by hand; nothing is asked of the portal (domain.md §1.4). */
export interface Reserved {
  readonly status: 'reserved';
  /** When the code was installed; an update has its own date (S4 ch. 5, figures). */
  readonly reservedAt: Moment;
  /** Of the request that was answered. */
  readonly nonce: string;
  readonly code: InstalledCode;
  /** Up to this moment terms that ended have been noticed. */
  readonly termsSeenAt: Moment;
  /** Since when more is in use than the code covers. */
  readonly overUsedSince?: Moment;
  /** Over-used for too long: evaluation has taken over until an update covers what is in use (S4 ch. 5). */
  readonly lapsedAt?: Moment;
}

/** A code the agent has made for the portal, kept until somebody says that it was entered there (screens.md §3). */
export type KeptCode =
  | { readonly code: 'confirmation'; readonly text: string; readonly madeAt: Moment }
  | {
      readonly code: 'return';
      readonly text: string;
      readonly madeAt: Moment;
      readonly returns: 'reservation' | 'unused-authorization';
      /** The authorization code that is given back. */
      readonly authorizationCode: string;
    };
