import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { ReservationKind } from '#mocks/codes/reservation-kind.ts';

/** One purchase of a licence; perpetual without `endsAt`. */
export interface PurchasedTerm {
  readonly quantity: number;
  readonly startsAt: EpochMs;
  /** Midnight UTC after its last day. */
  readonly endsAt?: EpochMs;
}

/**
 * A licence of a virtual account. `onlineInUse` and `reserved` are running totals over the product instances: commands
 * must not recalculate them for up to 20,000 instances. A property test compares them with the recalculated sums.
 */
export interface License {
  readonly tag: string;
  readonly name: string;
  readonly description: string;
  readonly terms: readonly PurchasedTerm[];
  readonly onlineInUse: number;
  readonly reserved: number;
}

/** A registration token (domain.md §3.1, §4.2). It ends when it expires, is used up or is revoked. */
export interface Token {
  readonly id: string;
  /** The token as copied by users: url-encoded base64. */
  readonly text: string;
  readonly description: string;
  readonly createdBy: string;
  readonly createdAt: EpochMs;
  readonly expiresAt: EpochMs;
  readonly uses: number;
  /** Omitted without a limit. */
  readonly maximumUses?: number;
  readonly exportControlled: boolean;
  readonly revokedAt?: EpochMs;
}

/** A virtual account of the Smart Account, with its own tokens and licences. */
export interface VirtualAccount {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly isDefault: boolean;
  readonly tokens: readonly Token[];
  readonly licenses: readonly License[];
}

/** A product known to the portal. Its UDI is in at most one virtual account. */
export interface ProductInstance {
  /** `<productIdentifier>:<serialNumber>`: the UDI, and the record's key. */
  readonly udi: string;
  readonly virtualAccountId: string;
  readonly name: string;
  readonly productType: string;
  readonly productIdentifier: string;
  readonly serialNumber: string;
  /** As reported by the product when it registered; unknown for a product with a reservation (domain.md §3.2). */
  readonly uuid?: string;
  readonly registeredAt: EpochMs;
  /** Last contact. For background products with `renewsEvery`, later contacts are implied (contact.ts). */
  readonly lastContactAt: EpochMs;
  /**
   * Contact interval of a background product, which is not simulated further, in ms. Omitted for products without
   * regular contact.
   */
  readonly renewsEvery?: number;
  /** Name of the SSM On-Prem that reported it, which must perform all commands for it (domain.md §4.7). */
  readonly managedBy?: string;
  /**
   * UDI of the product to which its reserved licences were rehosted; it holds its own until they are returned
   * (domain.md §4.5).
   */
  readonly replacedBy?: string;
  readonly holding: ReportedUsage | Reservation;
}

/**
 * The last reported quantities by entitlement tag. `online` use is compared with purchases; `post-paid` use is billed.
 */
export interface ReportedUsage {
  readonly kind: 'online' | 'post-paid';
  readonly inUse: Readonly<Record<string, number>>;
}

/** An issued authorization code and its quantities by entitlement tag. */
export interface IssuedAuthorization {
  /** All positive. A universal reservation holds one universal licence of its product. */
  readonly quantities: Readonly<Record<string, number>>;
  readonly authorizationCode: string;
  /** The code's timestamp; that of an update is later. */
  readonly issuedAt: EpochMs;
}

/** The reservation of an instance (domain.md §4.4). It exists as soon as the code is generated. */
export interface Reservation extends IssuedAuthorization {
  readonly kind: 'reserved';
  readonly reservation: ReservationKind;
  /** `piid` of its codes: identifies the answered request. */
  readonly productInstanceId: string;
  /** The nonce of the answered request code. */
  readonly nonce: string;
  /** An update without an entered confirmation code, installed or not. */
  readonly pending?: IssuedAuthorization;
}

/** A row of a virtual account's event log (domain.md §4.6). */
export interface CssmEvent {
  readonly id: string;
  readonly virtualAccountId: string;
  readonly at: EpochMs;
  readonly user: string;
  readonly kind:
    | 'token-created'
    | 'token-revoked'
    | 'instance-registered'
    | 'instance-replaced'
    | 'instance-deregistered'
    | 'instance-removed'
    | 'licenses-bought'
    | 'licenses-expired'
    | 'licenses-reserved'
    | 'reservation-updated'
    | 'confirmation-code-entered'
    | 'reservation-removed'
    | 'instance-transferred'
    | 'licenses-transferred'
    | 'licenses-rehosted'
    | 'on-prem-registered'
    | 'on-prem-synchronized'
    | 'on-prem-synchronized-by-file'
    | 'on-prem-removed';
  /** UDI of the product instance, if the event concerns one. */
  readonly udi?: string;
  /** Entitlement tags of the licences, if the event concerns any. */
  readonly tags?: readonly string[];
  /** Names for the message; never a complete token or code. */
  readonly details: Readonly<Record<string, string | number>>;
}

/**
 * A notice that is displayed until a user dismisses it. Only user actions and removed On-Prems cause notices, so they
 * stay few.
 */
export interface PortalNotice {
  readonly id: string;
  readonly kind: 'reserved-licenses-returned' | 'on-prem-removed';
  readonly virtualAccountId: string;
  readonly at: EpochMs;
  readonly details: Readonly<Record<string, string | number>>;
}

/** The portal's record of an SSM On-Prem (domain.md §4.7). */
export interface OnPremAccount {
  readonly name: string;
  /** The virtual account that it owns; never the default one. */
  readonly virtualAccountId: string;
  readonly synchronizedAt: EpochMs;
  /** Number of the last answered request; earlier ones are refused. */
  readonly sequence: number;
  /** UDIs of the products that it reported and that are product instances of its virtual account. */
  readonly told: readonly string[];
  /** UDIs of reported products that are product instances elsewhere; they are not counted for this On-Prem. */
  readonly duplicates: readonly string[];
  /** Time of its removal for missing synchronization; the next synchronization registers it again. */
  readonly removedAt?: EpochMs;
}

/**
 * Smart Software Manager: one Smart Account with its virtual accounts. Either Cisco's own, or an SSM On-Prem, which is
 * equivalent but has one local virtual account (S4 ch. 4).
 */
export interface Cssm {
  readonly smartAccount: string;
  readonly userName: string;
  readonly virtualAccounts: readonly VirtualAccount[];
  /** Whether Cisco allows License Reservation for the account (S4 ch. 5); otherwise the portal does not show it. */
  readonly mayReserve: boolean;
  /**
   * Limits of a new token: its lifetime in whole days and its number of uses; without `uses` the number is unlimited.
   */
  readonly tokenLimits: { readonly days: number; readonly uses?: number };
  /**
   * Nonces of requests whose reservations were returned; they are never answered again. Only user actions add to them,
   * so they stay few.
   */
  readonly returnedRequests: readonly string[];
  /** The On-Prems registered here; an On-Prem has none. */
  readonly onPremAccounts: readonly OnPremAccount[];
  readonly notices: readonly PortalNotice[];
  /** Ids of dismissed alerts and notices. */
  readonly dismissed: readonly string[];
  /** Number of events and tokens so far; the source of their ids. */
  readonly eventCount: number;
  readonly tokenCount: number;
}
