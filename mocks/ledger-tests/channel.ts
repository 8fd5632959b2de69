import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { RegistrationDetails } from '#mocks/cssm/device-api.ts';

type Quantities = Readonly<Record<string, number>>;

/** A message of a product that arrived: where, what it said, and whether it was taken. */
export interface ReceivedMessage {
  readonly owner: 'cssm' | 'on-prem';
  readonly udi: string;
  readonly at: EpochMs;
  readonly accepted: boolean;
  readonly message:
    | { readonly kind: 'register'; readonly request: RegistrationDetails }
    | { readonly kind: 'report'; readonly inUse: Quantities }
    | { readonly kind: 'utility-report'; readonly inUse: Quantities }
    | { readonly kind: 'renew-certificate' }
    | { readonly kind: 'deregister' };
}

/** What has arrived since somebody looked: written by the test's eavesdropper at the portal's door, read by the ledger. */
export const receivedMessages: ReceivedMessage[] = [];

/** What has arrived, and is not there any more. */
export function taken(): ReceivedMessage[] {
  return receivedMessages.splice(0);
}
