import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { ReservationKind } from '#mocks/codes/reservation-kind.ts';

/** One purchase of a licence: perpetual when it has no end. */
export interface PurchasedTerm {
  readonly quantity: number;
  readonly startsAt: EpochMs;
  /** Midnight UTC after its last day. */
  readonly endsAt?: EpochMs;
}

/**
 * A licence of a virtual account. `onlineInUse` and `reserved` are running totals over the product instances: with
 * 20,000 of them no command may add them up afresh; a property test does, and compares.
 */
export interface License {
  readonly tag: string;
  readonly name: string;
  readonly description: string;
  readonly terms: readonly PurchasedTerm[];
  readonly onlineInUse: number;
  readonly reserved: number;
}

/** A registration token (domain.md §3.1, §4.2). It ends by date, by uses or by hand, whichever comes first. */
export interface Token {
  readonly id: string;
  /** The token as it is copied: url-encoded base64. */
  readonly text: string;
  readonly description: string;
  readonly createdBy: string;
  readonly createdAt: EpochMs;
  readonly expiresAt: EpochMs;
  readonly uses: number;
  /** Absent: no limit. */
  readonly maximumUses?: number;
  readonly exportControlled: boolean;
  readonly revokedAt?: EpochMs;
}

/** A part of the Smart Account, with tokens and licences of its own. */
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
  /** As the product told it when it registered; of one that reserves by codes it is not known (domain.md §3.2). */
  readonly uuid?: string;
  readonly registeredAt: EpochMs;
  /** When it was last heard of; somebody else's that `renewsEvery` so long has been heard of since (contact.ts). */
  readonly lastContactAt: EpochMs;
  /** How often somebody else's product, which is not simulated further, makes contact, in ms. Absent: of itself never. */
  readonly renewsEvery?: number;
  /** The name of the SSM On-Prem that told of it: what is done to it is done there (domain.md §4.7). */
  readonly managedBy?: string;
  /** The UDI of the product its reserved licences were rehosted to; it holds its own until they are returned (domain.md §4.5). */
  readonly replacedBy?: string;
  readonly holding: ReportedUsage | Reservation;
}

/**
 * Online: the last count reported, by entitlement tag. Post-paid: the same, to be billed instead of measured against what
 * was bought.
 */
export interface ReportedUsage {
  readonly kind: 'online' | 'post-paid';
  readonly inUse: Readonly<Record<string, number>>;
}

/** What an authorization code grants: how many of each licence, by entitlement tag, and the code itself. */
export interface IssuedAuthorization {
  /** None is 0. A universal reservation holds one of its product's universal licence. */
  readonly quantities: Readonly<Record<string, number>>;
  readonly authorizationCode: string;
  /** The code's timestamp; that of an update is later than the one before. */
  readonly issuedAt: EpochMs;
}

/** What an instance holds by codes that are carried by hand (domain.md §4.4). It exists from the moment the code is generated. */
export interface Reservation extends IssuedAuthorization {
  readonly kind: 'reserved';
  readonly reservation: ReservationKind;
  /** `piid` of its codes: which request they answer. */
  readonly productInstanceId: string;
  /** The nonce of the request code that was answered. */
  readonly nonce: string;
  /** An update whose confirmation code has not been entered: it may be installed or not. */
  readonly pending?: IssuedAuthorization;
}

/** A line of a virtual account's event log (domain.md §4.6). */
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
  /** The UDI of the product instance the event is about, when it is about one. */
  readonly udi?: string;
  /** The entitlement tags of the licences it is about, when it is about some. */
  readonly tags?: readonly string[];
  /** Names the event is about: never a whole token or code. */
  readonly details: Readonly<Record<string, string | number>>;
}

/** Something that happened and that people are told of until they dismiss it. Human acts, so they stay few. */
export interface PortalNotice {
  readonly id: string;
  readonly kind: 'reserved-licenses-returned' | 'on-prem-removed';
  readonly virtualAccountId: string;
  readonly at: EpochMs;
  readonly details: Readonly<Record<string, string | number>>;
}

/** What the portal knows of an SSM On-Prem (domain.md §4.7). */
export interface OnPremAccount {
  readonly name: string;
  /** The virtual account that is its alone; never the default one. */
  readonly virtualAccountId: string;
  readonly synchronizedAt: EpochMs;
  /** The number of the last request that was answered; an earlier one comes too late. */
  readonly sequence: number;
  /** UDIs of the products it told of, which are product instances of its virtual account. */
  readonly told: readonly string[];
  /** UDIs of products it told of that are product instances elsewhere: they are not counted for it. */
  readonly duplicates: readonly string[];
  /** When it was removed for not having synchronized; synchronizing registers it again. */
  readonly removedAt?: EpochMs;
}

/**
 * Smart Software Manager: one Smart Account and its virtual accounts. Cisco's own, or an SSM On-Prem, which is a small one
 * with one local virtual account (S4 ch. 4: they are equivalent products).
 */
export interface Cssm {
  readonly smartAccount: string;
  readonly userName: string;
  readonly virtualAccounts: readonly VirtualAccount[];
  /** Whether Cisco allows the account License Reservation (S4 ch. 5); without it the portal does not offer it. */
  readonly mayReserve: boolean;
  /** How long a new token may last, in whole days, and how often it may be used; without the latter there is no limit to it. */
  readonly tokenLimits: { readonly days: number; readonly uses?: number };
  /** The nonces of requests whose reservations were given back: none of them is answered again. Human acts, so they stay few. */
  readonly returnedRequests: readonly string[];
  /** Those registered with this one; an On-Prem has none. */
  readonly onPremAccounts: readonly OnPremAccount[];
  readonly notices: readonly PortalNotice[];
  /** Identities of alerts and notices that were dismissed. */
  readonly dismissed: readonly string[];
  /** Number of events and tokens there have been, for their identities. */
  readonly eventCount: number;
  readonly tokenCount: number;
}
