import type { Instant } from '#src/contract/time.ts';
import type { Schedule } from './state.ts';

/** SSM On-Prem as its own pages show it (domain.md §4.7). */
export interface PortalOnPrem {
  readonly now: Instant;
  readonly name: string;
  /** Product Registration URL: `https://<host>/SmartTransport`. */
  readonly registrationUrl: string;
  /** The identity of its local virtual account, for every question about accounts. */
  readonly localAccountId: string;
  /** The virtual account of Smart Software Manager that is its alone. */
  readonly smartAccount: string;
  readonly virtualAccount: string;
  readonly connection: 'connected' | 'disconnected';
  readonly schedule: Schedule;
  readonly lastSynchronizedAt: Instant;
  /** When it synchronizes next by itself; absent where it does not. */
  readonly nextSynchronizationAt?: Instant;
  /** Until when it must have synchronized: 90 days after the last time (domain.md §2). */
  readonly dueAt: Instant;
  /** `overdue` from 30 days on; `removed`: Smart Software Manager has removed it after 90 (domain.md §2). */
  readonly status: 'synchronized' | 'overdue' | 'removed';
  /** A request file has been made whose response has not been taken. */
  readonly awaitsResponse: boolean;
}

/** An SSM On-Prem as Smart Software Manager lists it in On-Prem Accounts. */
export interface PortalOnPremAccount {
  readonly name: string;
  readonly virtualAccountId: string;
  readonly virtualAccount: string;
  readonly productInstances: number;
  readonly lastSynchronizedAt: Instant;
  readonly dueAt: Instant;
  readonly status: PortalOnPrem['status'];
}

/** A file to be carried by hand. */
export interface SyncFile {
  readonly name: string;
  readonly text: string;
}
