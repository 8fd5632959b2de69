import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { ProductInstance, PurchasedTerm } from './state.ts';

/** A synchronization request of an On-Prem: all its products and their use. */
export interface SynchronizationRequest {
  readonly onPrem: string;
  readonly sequence: number;
  readonly madeAt: EpochMs;
  readonly instances: readonly ProductInstance[];
}

/** The response of Smart Software Manager: the licences owned by the virtual account. */
export interface SynchronizationResponse {
  readonly onPrem: string;
  /** Sequence number of the answered request. */
  readonly sequence: number;
  readonly madeAt: EpochMs;
  readonly licenses: readonly {
    readonly tag: string;
    readonly name: string;
    readonly description: string;
    readonly terms: readonly PurchasedTerm[];
  }[];
}
