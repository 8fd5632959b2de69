import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { RegistrationDetails } from '#mocks/cssm/device-api.ts';

type Quantities = Readonly<Record<string, number>>;

/** A message that a portal received from a product, and whether it accepted it. */
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

/** The messages received since the last `takeReceivedMessages`; the test's mock of the device API adds them. */
export const receivedMessages: ReceivedMessage[] = [];

/** Removes and returns the received messages. */
export function takeReceivedMessages(): ReceivedMessage[] {
  return receivedMessages.splice(0);
}
