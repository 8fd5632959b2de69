import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { ReservationKind } from '#src/contract/reservation.ts';
import { type Reservable, reservable, reservableLicenses } from './availability.ts';
import { expiryOf, type PortalExpiry } from './expiry.ts';
import type { PortalRefusal } from './portal-changes.ts';
import { type RequestCodeInput, readReservationRequest } from './reservation-requests.ts';
import type { Cssm, ProductInstance } from './state.ts';

/** A licence as a row of the wizard's step Select Licenses. */
export interface PortalReservable {
  readonly tag: string;
  readonly name: string;
  readonly description: string;
  readonly expires?: PortalExpiry;
  readonly purchased: number;
  /** Purchased − Reserved. */
  readonly available: number;
  /** What the instance holds before an update. */
  readonly held: number;
  /** The largest total that can be reserved. */
  readonly most: number;
}

/** What the wizard Smart License Reservation shows once it has read the request code. */
export interface PortalOffer {
  readonly productType: string;
  readonly productIdentifier: string;
  readonly serialNumber: string;
  /** What the request code is for. */
  readonly reservation: ReservationKind;
  readonly licenses: readonly PortalReservable[];
  /** The licence a universal reservation takes one of; absent when the product has none. */
  readonly universal?: PortalReservable;
}

/** What may be reserved for the product that a request code names. */
export function offerFor(
  cssm: Cssm,
  existing: ProductInstance | undefined,
  input: RequestCodeInput,
  now: EpochMs,
): { readonly ok: true; readonly value: PortalOffer } | PortalRefusal {
  const read = readReservationRequest(cssm, existing, input);
  if (!read.ok) return read;
  const { account, family, request } = read;
  const universal = account.licenses.find(({ tag }) => tag === family.universalTag);
  return {
    ok: true,
    value: {
      productType: family.productType,
      productIdentifier: request.productIdentifier,
      serialNumber: request.serialNumber,
      reservation: request.reservation,
      licenses: reservableLicenses(account, family, now).map((each) => reservableRow(each, now)),
      ...(universal && { universal: reservableRow(reservable(universal, now), now) }),
    },
  };
}

/** A licence as a row of Select Licenses. */
export function reservableRow(
  { license, purchased, available, held, most }: Reservable,
  now: EpochMs,
): PortalReservable {
  const { tag, name, description } = license;
  return { tag, name, description, ...expiryOf(license, now), purchased, available, held, most };
}
