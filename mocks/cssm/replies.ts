import type { Instant } from '#src/contract/time.ts';

/** A registration token as a row of the portal's table; `text` is the whole of it. */
export interface PortalToken {
  readonly id: string;
  readonly text: string;
  readonly description: string;
  readonly createdBy: string;
  readonly expiresAt: Instant;
  readonly uses: number;
  readonly maximumUses?: number;
  readonly exportControlled: boolean;
  readonly status: 'active' | 'expired' | 'used-up' | 'revoked';
}

/** A licence as a row of the portal's table. In Use = online + reserved; Balance = Purchased − In Use (domain.md §4.3). */
export interface PortalLicense {
  readonly tag: string;
  readonly name: string;
  readonly description: string;
  readonly purchased: number;
  readonly inUse: number;
  readonly reserved: number;
  readonly balance: number;
  readonly alert?: 'insufficient-licenses';
}

export interface PortalInstance {
  readonly udi: string;
  readonly name: string;
  readonly productType: string;
  readonly serialNumber: string;
  readonly productIdentifier: string;
  readonly lastContactAt: Instant;
  readonly reserved: boolean;
}

export interface PortalEvent {
  readonly id: string;
  readonly at: Instant;
  readonly user: string;
  readonly kind: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/** One virtual account and the list of all. */
export interface PortalAccount {
  readonly now: Instant;
  readonly smartAccount: string;
  readonly userName: string;
  readonly virtualAccounts: readonly { readonly id: string; readonly name: string }[];
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly isDefault: boolean;
  readonly tokens: readonly PortalToken[];
  readonly licenses: readonly PortalLicense[];
}
