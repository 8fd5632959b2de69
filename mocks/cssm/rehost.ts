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

/** Whose reserved licences go to which replacement, by the replacement's request code. */
export interface RehostRequest {
  /** The product that failed. */
  readonly udi: string;
  readonly requestCode: string;
}

/** What the wizard shows before it rehosts. */
export interface RehostPreview {
  readonly productType: string;
  readonly productIdentifier: string;
  readonly serialNumber: string;
  readonly reservation: ReservationKind;
  readonly licenses: readonly PortalUse[];
}

/**
 * Reads the replacement's request. Refused when the instance holds no reservation, when its licences were rehosted already
 * or there are none in the account to replace them ("Previous Product Return Pending"), or when the request cannot be
 * answered. `known` is the instance with the replacement's UDI in whichever virtual account.
 */
export function readRehost(
  cssm: Cssm,
  failed: ProductInstance | undefined,
  existing: ProductInstance | undefined,
  rehostRequest: RehostRequest,
  now: EpochMs,
): { readonly ok: true; readonly value: RehostPreview } | PortalRefusal {
  const read = validateRehost(cssm, failed, existing, rehostRequest, now);
  if (!read.ok) return read;
  const { family, request, account, holding } = read;
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
 * Rehost Licenses from a Failed Product…: reserves for the replacement what the failed product holds. Both count until the
 * failed one is removed with its return code: nobody knows whether it still runs (domain.md §4.5).
 */
export function rehostLicenses(
  cssm: Cssm,
  failed: ProductInstance | undefined,
  existing: ProductInstance | undefined,
  rehostRequest: RehostRequest,
  now: EpochMs,
): PortalResult<{ authorizationCode: string }> {
  const read = validateRehost(cssm, failed, existing, rehostRequest, now);
  if (!read.ok) return read;
  const { account, holding, failed: before } = read;
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
  const read = readReservationRequest(cssm, existing, { requestCode, virtualAccountId });
  if (!read.ok) return read;
  if (read.family !== productFamilyOf(failed.productIdentifier)) {
    return { ok: false, problem: 'code-of-another-device', field: 'requestCode' };
  }
  const isCovered = Object.entries(holding.quantities).every(([tag, count]) => {
    const license = read.account.licenses.find((each) => each.tag === tag);
    return license !== undefined && reservable(license, now).available >= count;
  });
  if (!isCovered) return { ok: false, problem: 'return-pending', field: 'udi' };
  return { ...read, failed, holding };
}
