import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { ProductInstance, PurchasedTerm } from './state.ts';

/** What an On-Prem tells Smart Software Manager: its products and their use, all of them. */
export interface SynchronizationRequest {
  readonly onPrem: string;
  readonly sequence: number;
  readonly madeAt: EpochMs;
  readonly instances: readonly ProductInstance[];
}

/** What Smart Software Manager answers: what the virtual account owns. */
export interface SynchronizationResponse {
  readonly onPrem: string;
  /** That of the request it answers. */
  readonly sequence: number;
  readonly madeAt: EpochMs;
  readonly licenses: readonly {
    readonly tag: string;
    readonly name: string;
    readonly description: string;
    readonly terms: readonly PurchasedTerm[];
  }[];
}
