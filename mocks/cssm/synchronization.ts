import type { Moment } from '#mocks/codes/instant.ts';
import type { LicenseTerm, ProductInstance } from './state.ts';

/** What an On-Prem tells Smart Software Manager: its products and their use, all of them. */
export interface SynchronizationRequest {
  readonly onPrem: string;
  readonly sequence: number;
  readonly madeAt: Moment;
  readonly instances: readonly ProductInstance[];
}

/** What Smart Software Manager answers: what the virtual account owns. */
export interface SynchronizationResponse {
  readonly onPrem: string;
  /** That of the request it answers. */
  readonly sequence: number;
  readonly madeAt: Moment;
  readonly licenses: readonly {
    readonly tag: string;
    readonly name: string;
    readonly description: string;
    readonly terms: readonly LicenseTerm[];
  }[];
}
