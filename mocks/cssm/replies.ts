import { type EpochMs, toIso } from '#mocks/codes/epoch.ts';
import type { ReservationKind } from '#src/contract/reservation.ts';
import type { Instant } from '#src/contract/time.ts';
import type { AlertKind } from './alert.ts';
import { instanceAlerts, licenseAlerts } from './alerts.ts';
import { lastContactOf } from './contact.ts';
import { expiryOf, type PortalExpiry } from './expiry.ts';
import { inUseOf, purchasedAt } from './licenses.ts';
import { onPremOf } from './on-prem-accounts.ts';
import type { Cssm, CssmEvent, License, ProductInstance, Token } from './state.ts';
import { tokenStatus } from './tokens.ts';

/** A registration token as a row of the portal's table; `text` is the complete token. */
export interface PortalTokenRow {
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

/**
 * A licence as a row of the portal's table. In Use = online + reserved; Balance = Purchased − In Use (domain.md §4.3).
 */
export interface PortalLicenseRow {
  readonly tag: string;
  readonly name: string;
  readonly description: string;
  readonly purchased: number;
  readonly inUse: number;
  readonly reserved: number;
  /** Purchased − Reserved: the quantity that can still be reserved. */
  readonly available: number;
  readonly balance: number;
  /** The end of the purchased terms; omitted for perpetual licences. */
  readonly expires?: PortalExpiry;
  readonly alerts: readonly AlertKind[];
}

/** A product instance as a row of the portal's table. */
export interface PortalInstanceRow {
  readonly udi: string;
  readonly name: string;
  readonly productType: string;
  readonly serialNumber: string;
  readonly productIdentifier: string;
  readonly lastContactAt: Instant;
  readonly reserved: boolean;
  /** The kind of its reservation; only a specific one can be updated. */
  readonly reservation?: ReservationKind;
  /** Whether the confirmation code of an update has not been entered yet. */
  readonly updateInTransit: boolean;
  /** The SSM On-Prem of its registration, which must perform all commands for it. */
  readonly managedBy?: string;
  /**
   * UDI of the product instance to which its licences were rehosted; this one is still to be removed with its return
   * code.
   */
  readonly replacedBy?: string;
  readonly alerts: readonly AlertKind[];
}

/** A row of a virtual account's event log. */
export interface PortalEventRow {
  readonly id: string;
  readonly at: Instant;
  readonly user: string;
  readonly kind: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/** A page of a long list, and the length of the complete list. */
export interface ResultPage<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** One virtual account, and the list of all accounts. */
export interface PortalAccount {
  readonly now: Instant;
  readonly smartAccount: string;
  readonly userName: string;
  readonly virtualAccounts: readonly { readonly id: string; readonly name: string; readonly isDefault: boolean }[];
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly isDefault: boolean;
  /** Whether License Reservation… is available. */
  readonly mayReserve: boolean;
  /** The SSM On-Prem that owns this account and creates its tokens (domain.md §4.7). */
  readonly onPrem?: string;
  /** Limits of a new token: its lifetime in days and its number of uses; without `uses` the number is unlimited. */
  readonly tokenLimits: { readonly days: number; readonly uses?: number };
  readonly tokens: readonly PortalTokenRow[];
  readonly licenses: readonly PortalLicenseRow[];
}

/** A token as a row of the table, with its complete text. */
export function tokenRow(token: Token, now: EpochMs): PortalTokenRow {
  return {
    id: token.id,
    text: token.text,
    description: token.description,
    createdBy: token.createdBy,
    expiresAt: toIso(token.expiresAt),
    uses: token.uses,
    ...(token.maximumUses !== undefined && { maximumUses: token.maximumUses }),
    exportControlled: token.exportControlled,
    status: tokenStatus(token, now),
  };
}

/** A product instance as a row of the table. */
export function instanceRow(instance: ProductInstance, now: EpochMs): PortalInstanceRow {
  const reservation = instance.holding.kind === 'reserved' ? instance.holding : undefined;
  return {
    udi: instance.udi,
    name: instance.name,
    productType: instance.productType,
    serialNumber: instance.serialNumber,
    productIdentifier: instance.productIdentifier,
    lastContactAt: toIso(lastContactOf(instance, now)),
    reserved: reservation !== undefined,
    ...(reservation && { reservation: reservation.reservation }),
    updateInTransit: reservation?.pending !== undefined,
    ...(instance.managedBy !== undefined && { managedBy: instance.managedBy }),
    ...(instance.replacedBy !== undefined && { replacedBy: instance.replacedBy }),
    alerts: instanceAlerts(instance, now),
  };
}

/** An event as a row of the event log. */
export function eventRow({ id, at, user, kind, details }: CssmEvent): PortalEventRow {
  return { id, at: toIso(at), user, kind, details };
}

/**
 * One virtual account, by default the first, with its newest tokens first; `undefined` if there is none with this id.
 */
export function accountPage(cssm: Cssm, virtualAccountId: string | undefined, now: EpochMs): PortalAccount | undefined {
  const account = cssm.virtualAccounts.find(({ id }) => virtualAccountId === undefined || id === virtualAccountId);
  if (!account) return undefined;
  const onPrem = onPremOf(cssm, account.id);
  return {
    now: toIso(now),
    smartAccount: cssm.smartAccount,
    userName: cssm.userName,
    virtualAccounts: cssm.virtualAccounts.map(({ id, name, isDefault }) => ({ id, name, isDefault })),
    id: account.id,
    name: account.name,
    description: account.description,
    isDefault: account.isDefault,
    mayReserve: cssm.mayReserve && !onPrem,
    ...(onPrem && { onPrem: onPrem.name }),
    tokenLimits: cssm.tokenLimits,
    tokens: account.tokens.map((token) => tokenRow(token, now)).reverse(),
    licenses: account.licenses.map((license) => licenseRow(license, now)),
  };
}

/** A licence as a row of the table. */
export function licenseRow(license: License, now: EpochMs): PortalLicenseRow {
  const purchased = purchasedAt(license, now);
  const inUse = inUseOf(license);
  const { tag, name, description, reserved } = license;
  return {
    tag,
    name,
    description,
    purchased,
    inUse,
    reserved,
    available: Math.max(0, purchased - reserved),
    balance: purchased - inUse,
    ...expiryOf(license, now),
    alerts: licenseAlerts(license, now),
  };
}
