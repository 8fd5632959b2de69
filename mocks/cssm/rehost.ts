import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { ReservationKind } from '#src/contract/reservation.ts';
import { reservable } from './availability.ts';
import { expiryOf } from './expiry.ts';
import type { PortalUse } from './instance-page.ts';
import { unownedLicense } from './licenses.ts';
import { type PortalRefusal, type PortalResult, withEvents } from './portal-changes.ts';
import { productFamilyOf } from './products.ts';
import { formatQuantities } from './reservation-events.ts';
import { readReservationRequest, type ValidReservationRequest } from './reservation-requests.ts';
import { reserveLicenses } from './reservations.ts';
import type { Cssm, ProductInstance, Reservation } from './state.ts';

/** The failed product, and the request code of its replacement. */
export interface RehostRequest {
  /** UDI of the failed product. */
  readonly udi: string;
  readonly requestCode: string;
}

/** The details displayed before a rehost. */
export interface RehostPreview {
  readonly productType: string;
  readonly productIdentifier: string;
  readonly serialNumber: string;
  readonly reservation: ReservationKind;
  readonly licenses: readonly PortalUse[];
}

/**
 * Validates the replacement's request and returns the preview. Refused if the instance has no reservation, if its
 * licences were already rehosted or the account has none to replace them ("Previous Product Return Pending"), or if the
 * request cannot be answered. `existing` is the instance with the replacement's UDI in any virtual account.
 */
export function readRehost(
  cssm: Cssm,
  failed: ProductInstance | undefined,
  existing: ProductInstance | undefined,
  rehostRequest: RehostRequest,
  now: EpochMs,
): { readonly ok: true; readonly value: RehostPreview } | PortalRefusal {
  const validation = validateRehost(cssm, failed, existing, rehostRequest, now);
  if (!validation.ok) return validation;
  const { family, request, account, holding } = validation;
  return {
    ok: true,
    value: {
      productType: family.productType,
      productIdentifier: request.productIdentifier,
      serialNumber: request.serialNumber,
      reservation: holding.reservation,
      licenses: Object.entries(holding.quantities).map(([tag, required]) => {
        const license = account.licenses.find((each) => each.tag === tag) ?? unownedLicense(tag);
        return { tag, name: license.name, ...expiryOf(license, now), required };
      }),
    },
  };
}

/**
 * Rehost Licenses from a Failed Product…: reserves the failed product's licences for its replacement. Both reservations
 * count until the failed product is removed with its return code, since it may still be running (domain.md §4.5).
 */
export function rehostLicenses(
  cssm: Cssm,
  failed: ProductInstance | undefined,
  existing: ProductInstance | undefined,
  rehostRequest: RehostRequest,
  now: EpochMs,
): PortalResult<{ authorizationCode: string }> {
  const validation = validateRehost(cssm, failed, existing, rehostRequest, now);
  if (!validation.ok) return validation;
  const { account, holding, failed: before } = validation;
  const { quantities } = holding;
  const choice =
    holding.reservation === 'specific' ? ({ kind: 'specific', quantities } as const) : { kind: 'universal' as const };
  const request = { requestCode: rehostRequest.requestCode, virtualAccountId: account.id, choice };
  const reserved = reserveLicenses(cssm, existing, request, now);
  if (!reserved.ok) return reserved;
  const [replacement] = reserved.instances.put;
  const replaced: ProductInstance = { ...before, ...(replacement && { replacedBy: replacement.udi }) };
  const details = {
    instance: before.name,
    replacement: replacement?.name ?? '',
    licenses: formatQuantities(account, quantities),
  };
  const entry = {
    virtualAccountId: account.id,
    user: cssm.userName,
    kind: 'licenses-rehosted',
    udi: before.udi,
  } as const;
  const logged = withEvents(reserved.cssm, [{ ...entry, tags: Object.keys(quantities), details }], now);
  return {
    ok: true,
    cssm: logged.cssm,
    events: [...reserved.events, ...logged.events],
    instances: { put: [...reserved.instances.put, replaced], removed: [] },
    value: reserved.value,
  };
}

interface Rehostable extends ValidReservationRequest {
  readonly failed: ProductInstance;
  readonly holding: Reservation;
}

function validateRehost(
  cssm: Cssm,
  failed: ProductInstance | undefined,
  existing: ProductInstance | undefined,
  { requestCode }: RehostRequest,
  now: EpochMs,
): ({ readonly ok: true } & Rehostable) | PortalRefusal {
  if (!failed) return { ok: false, problem: 'not-found', field: 'udi' };
  const { holding, virtualAccountId } = failed;
  if (holding.kind !== 'reserved') return { ok: false, problem: 'not-reserved', field: 'udi' };
  if (failed.replacedBy !== undefined) return { ok: false, problem: 'return-pending', field: 'udi' };
  const validRequest = readReservationRequest(cssm, existing, { requestCode, virtualAccountId });
  if (!validRequest.ok) return validRequest;
  if (validRequest.family !== productFamilyOf(failed.productIdentifier)) {
    return { ok: false, problem: 'code-of-another-device', field: 'requestCode' };
  }
  const isCovered = Object.entries(holding.quantities).every(([tag, count]) => {
    const license = validRequest.account.licenses.find((each) => each.tag === tag);
    return license !== undefined && reservable(license, now).available >= count;
  });
  if (!isCovered) return { ok: false, problem: 'return-pending', field: 'udi' };
  return { ...validRequest, failed, holding };
}
