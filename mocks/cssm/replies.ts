import { instantOf } from '#mocks/codes/instant.ts';
import type { ReservationKind } from '#src/contract/reservation.ts';
import type { Instant } from '#src/contract/time.ts';
import { inUseOf, purchasedAt } from './licenses.ts';
import type { Cssm, CssmEvent, License, ProductInstance, Token } from './state.ts';
import { tokenStatus } from './tokens.ts';

/** A moment of simulated time in milliseconds since 1970-01-01T00:00Z. */
type Moment = number;

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

/** A product instance as a row of the portal's table. */
export interface PortalInstance {
  readonly udi: string;
  readonly name: string;
  readonly productType: string;
  readonly serialNumber: string;
  readonly productIdentifier: string;
  readonly lastContactAt: Instant;
  readonly reserved: boolean;
  /** What a reservation is of; only a specific one can be updated. */
  readonly reservation?: ReservationKind;
  /** An update's confirmation code has not been entered yet. */
  readonly updateInTransit: boolean;
}

/** A line of a virtual account's event log as the portal shows it. */
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
  /** Whether License Reservation… is offered. */
  readonly mayReserve: boolean;
  readonly tokens: readonly PortalToken[];
  readonly licenses: readonly PortalLicense[];
}

/** A token as a row of the table, whole. */
export function tokenRow(token: Token, now: Moment): PortalToken {
  return {
    id: token.id,
    text: token.text,
    description: token.description,
    createdBy: token.createdBy,
    expiresAt: instantOf(token.expiresAt),
    uses: token.uses,
    ...(token.maximumUses !== undefined && { maximumUses: token.maximumUses }),
    exportControlled: token.exportControlled,
    status: tokenStatus(token, now),
  };
}

/** A product instance as a row of the table. */
export function instanceRow(instance: ProductInstance): PortalInstance {
  const reservation = instance.holding.kind === 'reserved' ? instance.holding : undefined;
  return {
    udi: instance.udi,
    name: instance.name,
    productType: instance.productType,
    serialNumber: instance.serialNumber,
    productIdentifier: instance.productIdentifier,
    lastContactAt: instantOf(instance.lastContactAt),
    reserved: reservation !== undefined,
    ...(reservation && { reservation: reservation.reservation }),
    updateInTransit: reservation?.pending !== undefined,
  };
}

/** A line of the event log. */
export function eventRow({ id, at, user, kind, details }: CssmEvent): PortalEvent {
  return { id, at: instantOf(at), user, kind, details };
}

/** One virtual account, the first unless told, with its newest tokens first; nothing when there is none of this identity. */
export function accountPage(cssm: Cssm, virtualAccountId: string | undefined, now: Moment): PortalAccount | undefined {
  const account = cssm.virtualAccounts.find(({ id }) => virtualAccountId === undefined || id === virtualAccountId);
  if (!account) return undefined;
  return {
    now: instantOf(now),
    smartAccount: cssm.smartAccount,
    userName: cssm.userName,
    virtualAccounts: cssm.virtualAccounts.map(({ id, name }) => ({ id, name })),
    id: account.id,
    name: account.name,
    description: account.description,
    isDefault: account.isDefault,
    mayReserve: cssm.mayReserve,
    tokens: account.tokens.map((token) => tokenRow(token, now)).reverse(),
    licenses: account.licenses.map((license) => licenseRow(license, now)),
  };
}

function licenseRow(license: License, now: Moment): PortalLicense {
  const purchased = purchasedAt(license, now);
  const inUse = inUseOf(license);
  const { tag, name, description, reserved } = license;
  const balance = purchased - inUse;
  return {
    tag,
    name,
    description,
    purchased,
    inUse,
    reserved,
    balance,
    ...(balance < 0 && { alert: 'insufficient-licenses' }),
  };
}
