import { type EpochMs, toIso } from '#mocks/codes/epoch.ts';
import type { Instant } from '#src/contract/time.ts';
import { expiryOf, type PortalExpiry } from './expiry.ts';
import { accountOf, unownedLicense } from './licenses.ts';
import { productFamilyOf } from './products.ts';
import { instanceRow, type PortalInstanceRow } from './replies.ts';
import { type PortalReservable, reservableRow } from './reservation-offer.ts';
import { updatableLicenses } from './reservation-updates.ts';
import type { Cssm, ProductInstance } from './state.ts';

/** A row of License Usage in an instance's details. */
export interface PortalUse {
  readonly tag: string;
  readonly name: string;
  readonly expires?: PortalExpiry;
  readonly required: number;
}

/** The Overview of a product instance (domain.md §4.5). */
export interface PortalInstancePage extends PortalInstanceRow {
  readonly productName: string;
  readonly virtualAccountId: string;
  readonly virtualAccount: string;
  readonly registeredAt: Instant;
  readonly uuid?: string;
  readonly usage: readonly PortalUse[];
  /** The latest code of a reservation, including an update in transit. */
  readonly authorizationCode?: string;
  /** The rows of the update wizard; empty if the reservation cannot be updated. */
  readonly updatable: readonly PortalReservable[];
}

/** The details of a product instance. */
export function instancePage(cssm: Cssm, instance: ProductInstance, now: EpochMs): PortalInstancePage {
  const { holding, virtualAccountId } = instance;
  const account = accountOf(cssm, virtualAccountId);
  const required = holding.kind === 'reserved' ? holding.quantities : holding.inUse;
  const isUpdatable = holding.kind === 'reserved' && holding.reservation === 'specific' && !holding.pending;
  return {
    ...instanceRow(instance, now),
    productName: productFamilyOf(instance.productIdentifier)?.productName ?? instance.productType,
    virtualAccountId,
    virtualAccount: account?.name ?? '',
    registeredAt: toIso(instance.registeredAt),
    ...(instance.uuid !== undefined && { uuid: instance.uuid }),
    usage: Object.entries(required).map(([tag, count]) => {
      const license = account?.licenses.find((each) => each.tag === tag) ?? unownedLicense(tag);
      return { tag, name: license.name, ...expiryOf(license, now), required: count };
    }),
    ...(holding.kind === 'reserved' && {
      authorizationCode: holding.pending?.authorizationCode ?? holding.authorizationCode,
    }),
    updatable: isUpdatable ? updatableLicenses(cssm, instance, now).map((each) => reservableRow(each, now)) : [],
  };
}
