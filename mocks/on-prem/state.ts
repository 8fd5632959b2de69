import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { Cssm, ProductInstance } from '#mocks/cssm/state.ts';

/** Intervals at which a connected On-Prem synchronizes automatically. */
export const schedules = ['manual', 'daily', 'weekly', 'monthly'] as const;
export type Schedule = (typeof schedules)[number];

/**
 * SSM On-Prem, the satellite at the customer's site (domain.md §4.7). Products with a gateway transport contact it. Its
 * purchased licences are those of the last synchronization with Smart Software Manager, which in turn has the products
 * reported then.
 */
export interface OnPrem {
  readonly name: string;
  /** Host name in its registration URL. */
  readonly host: string;
  /** The virtual account of Smart Software Manager that it owns. */
  readonly virtualAccountId: string;
  /**
   * Its own portal with one local virtual account. Its events and tokens are numbered together with those of Smart
   * Software Manager: the counters here are not used.
   */
  readonly cssm: Cssm;
  /** Its product instances. Only those of a scenario and the product itself register with it, so they stay few. */
  readonly instances: readonly ProductInstance[];
  /** Whether it synchronizes over the network or with files. */
  readonly connection: 'connected' | 'disconnected';
  readonly schedule: Schedule;
  /** Time of the last response from Smart Software Manager. */
  readonly synchronizedAt: EpochMs;
  /** Number of the last request, and of the last request whose response was applied. */
  readonly requested: number;
  readonly answered: number;
}
