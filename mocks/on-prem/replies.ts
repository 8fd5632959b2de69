import type { Instant } from '#src/contract/time.ts';
import type { Schedule } from './state.ts';

/** SSM On-Prem as displayed on its own pages (domain.md §4.7). */
export interface PortalOnPrem {
  readonly now: Instant;
  readonly name: string;
  /** Product Registration URL: `https://<host>/SmartTransport`. */
  readonly registrationUrl: string;
  /** Id of its local virtual account, for requests about accounts. */
  readonly localAccountId: string;
  /** The Smart Account and virtual account in Smart Software Manager that it belongs to. */
  readonly smartAccount: string;
  readonly virtualAccount: string;
  readonly connection: 'connected' | 'disconnected';
  readonly schedule: Schedule;
  readonly lastSynchronizedAt: Instant;
  /** Time of the next automatic synchronization; omitted if there is none. */
  readonly nextSynchronizationAt?: Instant;
  /** Deadline of the next synchronization: 90 days after the last one (domain.md §2). */
  readonly dueAt: Instant;
  /** `overdue` after 30 days; `removed` by Smart Software Manager after 90 (domain.md §2). */
  readonly status: 'synchronized' | 'overdue' | 'removed';
  /** Whether a request file was created whose response has not been loaded. */
  readonly awaitsResponse: boolean;
}

/** An SSM On-Prem as listed in On-Prem Accounts of Smart Software Manager. */
export interface PortalOnPremAccount {
  readonly name: string;
  readonly virtualAccountId: string;
  readonly virtualAccount: string;
  readonly productInstances: number;
  readonly lastSynchronizedAt: Instant;
  readonly dueAt: Instant;
  readonly status: PortalOnPrem['status'];
}

/** A synchronization file for transfer by hand. */
export interface SyncFile {
  readonly name: string;
  readonly text: string;
}
