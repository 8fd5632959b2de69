import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { ReservationKind } from '#src/contract/reservation.ts';
import { type Reservable, reservable, reservableLicenses } from './availability.ts';
import { expiryOf, type PortalExpiry } from './expiry.ts';
import type { PortalRefusal } from './portal-changes.ts';
import { type RequestCodeInput, readReservationRequest } from './reservation-requests.ts';
import type { Cssm, ProductInstance } from './state.ts';

/** A licence as a row of the step Select Licenses. */
export interface PortalReservable {
  readonly tag: string;
  readonly name: string;
  readonly description: string;
  readonly expires?: PortalExpiry;
  readonly purchased: number;
  /** Purchased − Reserved. */
  readonly available: number;
  /** The quantity held before an update. */
  readonly held: number;
  /** The maximum total. */
  readonly most: number;
}

/** The content of the Smart License Reservation wizard for a valid request code. */
export interface PortalOffer {
  readonly productType: string;
  readonly productIdentifier: string;
  readonly serialNumber: string;
  /** The kind of reservation of the request code. */
  readonly reservation: ReservationKind;
  readonly licenses: readonly PortalReservable[];
  /** The licence of which a universal reservation takes one; omitted if the product has none. */
  readonly universal?: PortalReservable;
}

/** Returns the reservable licences for the product of a request code. */
export function getReservationOffer(
  cssm: Cssm,
  existing: ProductInstance | undefined,
  input: RequestCodeInput,
  now: EpochMs,
): { readonly ok: true; readonly value: PortalOffer } | PortalRefusal {
  const validRequest = readReservationRequest(cssm, existing, input);
  if (!validRequest.ok) return validRequest;
  const { account, family, request } = validRequest;
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
  { license, purchased, available, held, maximum }: Reservable,
  now: EpochMs,
): PortalReservable {
  const { tag, name, description } = license;
  return { tag, name, description, ...expiryOf(license, now), purchased, available, held, most: maximum };
}
