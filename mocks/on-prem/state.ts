import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { Cssm, ProductInstance } from '#mocks/cssm/state.ts';

/** How often an On-Prem that is connected synchronizes by itself. */
export const schedules = ['manual', 'daily', 'weekly', 'monthly'] as const;
export type Schedule = (typeof schedules)[number];

/**
 * SSM On-Prem, the satellite on the customer's site (domain.md §4.7). Products that go through the gateway talk to it. What
 * it owns is what Smart Software Manager told it when they synchronized last; what Smart Software Manager knows of its
 * products is what it told then.
 */
export interface OnPrem {
  readonly name: string;
  /** Where it answers: part of its registration URL. */
  readonly host: string;
  /** The virtual account of Smart Software Manager that is its alone. */
  readonly virtualAccountId: string;
  /**
   * A Smart Software Manager of its own with one local virtual account. Its events and tokens are numbered with those of
   * Smart Software Manager: the counters here are not used.
   */
  readonly cssm: Cssm;
  /** Its product instances. Only those of a scenario and the product itself register with it, so they stay few. */
  readonly instances: readonly ProductInstance[];
  /** Whether it reaches Smart Software Manager over the network, or files are carried by hand. */
  readonly connection: 'connected' | 'disconnected';
  readonly schedule: Schedule;
  /** When it took Smart Software Manager's last answer. */
  readonly synchronizedAt: EpochMs;
  /** The number of the last request it made, and of the last one whose answer it took. */
  readonly requested: number;
  readonly answered: number;
}
