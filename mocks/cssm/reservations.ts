import type { EpochMs } from '#mocks/codes/epoch.ts';
import { productInstanceIdOf } from '#mocks/codes/product-instance.ts';
import { writeUniversalCode } from '#mocks/codes/universal-code.ts';
import { issueAuthorization } from './authorizations.ts';
import { reservable, reservableLicenses, validateQuantities } from './availability.ts';
import { moveTotals } from './licenses.ts';
import { type PortalRefusal, type PortalResult, withEvents } from './portal-changes.ts';
import { formatQuantities } from './reservation-events.ts';
import {
  type RequestCodeInput,
  readReservationRequest,
  udiOf,
  type ValidReservationRequest,
} from './reservation-requests.ts';
import type { Cssm, IssuedAuthorization, ProductInstance } from './state.ts';

/** Quantities by entitlement tag, or all licences that the product can use, for one universal licence. */
export type ReservationChoice =
  | { readonly kind: 'specific'; readonly quantities: Readonly<Record<string, number>> }
  | { readonly kind: 'universal' };

/** The choice of licences for a request code. */
export interface ReserveRequest extends RequestCodeInput {
  readonly choice: ReservationChoice;
}

/**
 * Generate Authorization Code: creates the product instance and counts its licences at once, even if the code is never
 * installed (domain.md §4.4).
 */
export function reserveLicenses(
  cssm: Cssm,
  existing: ProductInstance | undefined,
  reserveRequest: ReserveRequest,
  now: EpochMs,
): PortalResult<{ authorizationCode: string }> {
  const validRequest = readReservationRequest(cssm, existing, reserveRequest);
  if (!validRequest.ok) return validRequest;
  const result = createAuthorization(validRequest, reserveRequest.choice, now);
  if (!result.ok) return result;
  const { request, account, family } = validRequest;
  const { productIdentifier, serialNumber, nonce } = request;
  const { authorization } = result;
  const instance: ProductInstance = {
    udi: udiOf(request),
    virtualAccountId: account.id,
    name: `UDI_PID:${productIdentifier}; UDI_SN:${serialNumber};`,
    productType: family.productType,
    productIdentifier,
    serialNumber,
    registeredAt: now,
    lastContactAt: now,
    holding: {
      kind: 'reserved',
      reservation: reserveRequest.choice.kind,
      productInstanceId: productInstanceIdOf(request),
      nonce,
      ...authorization,
    },
  };
  const { udi, name, virtualAccountId } = instance;
  const licenses = formatQuantities(account, authorization.quantities);
  const tags = Object.keys(authorization.quantities);
  const entry = { virtualAccountId, user: cssm.userName, kind: 'licenses-reserved', udi, tags } as const;
  const logged = withEvents(
    moveTotals(cssm, undefined, instance),
    [{ ...entry, details: { instance: name, licenses } }],
    now,
  );
  const { authorizationCode } = authorization;
  return { ok: true, ...logged, instances: { put: [instance], removed: [] }, value: { authorizationCode } };
}

function createAuthorization(
  { account, family, request }: ValidReservationRequest,
  choice: ReservationChoice,
  now: EpochMs,
): { readonly ok: true; readonly authorization: IssuedAuthorization } | PortalRefusal {
  if (choice.kind === 'universal') {
    const license = account.licenses.find(({ tag }) => tag === family.universalTag);
    if (!license || reservable(license, now).available < 1) {
      return { ok: false, problem: 'invalid-request', field: 'choice' };
    }
    const authorizationCode = writeUniversalCode(request, now);
    return { ok: true, authorization: { quantities: { [license.tag]: 1 }, authorizationCode, issuedAt: now } };
  }
  const offered = reservableLicenses(account, family, now);
  const selection = validateQuantities(offered, choice.quantities);
  if (!selection.ok) return selection;
  const { productIdentifier, serialNumber } = request;
  const device = { productIdentifier, serialNumber };
  const issueDetails = { device, productInstanceId: productInstanceIdOf(request), timestamp: now };
  return { ok: true, authorization: issueAuthorization(issueDetails, offered, selection.quantities, now) };
}
