import type { Moment } from '#mocks/codes/instant.ts';
import type { RegistrationAsked } from '#mocks/cssm/conversations.ts';

type Quantities = Readonly<Record<string, number>>;

/** A message of a product that arrived: where, what it said, and whether it was taken. */
export interface Arrived {
  readonly place: 'cssm' | 'on-prem';
  readonly udi: string;
  readonly at: Moment;
  readonly taken: boolean;
  readonly said:
    | { readonly kind: 'register'; readonly asked: RegistrationAsked }
    | { readonly kind: 'report'; readonly inUse: Quantities }
    | { readonly kind: 'utility-report'; readonly inUse: Quantities }
    | { readonly kind: 'renew-certificate' }
    | { readonly kind: 'deregister' };
}

/** What has arrived since somebody looked: written by the test's eavesdropper at the portal's door, read by the ledger. */
export const arrived: Arrived[] = [];

/** What has arrived, and is not there any more. */
export function taken(): Arrived[] {
  return arrived.splice(0);
}
