import type { Moment } from '#mocks/codes/instant.ts';
import { productInstanceIdOf } from '#mocks/codes/product-instance.ts';
import { writeUniversalCode } from '#mocks/codes/universal-code.ts';
import { issueAuthorization } from './authorizations.ts';
import { chosenQuantities, reservable, reservableLicenses } from './availability.ts';
import { moveTotals } from './licenses.ts';
import { type Done, logging, type Refusal } from './records.ts';
import { type RequestEntered, type ReservationRequest, readReservationRequest, udiOf } from './requests.ts';
import { listOf } from './reservation-events.ts';
import type { Authorization, Cssm, ProductInstance } from './state.ts';

/** Licences in numbers, by entitlement tag; or all that the product can use, for which its universal licence is taken. */
export type ReservationChoice =
  | { readonly kind: 'specific'; readonly quantities: Readonly<Record<string, number>> }
  | { readonly kind: 'universal' };

/** What is reserved, and for which request. */
export interface ReservationAsked extends RequestEntered {
  readonly choice: ReservationChoice;
}

/**
 * Generate Authorization Code: the licences count, and the product instance exists, from now on, whether the code is ever
 * installed or not (domain.md §4.4).
 */
export function reserveLicenses(
  cssm: Cssm,
  known: ProductInstance | undefined,
  asked: ReservationAsked,
  now: Moment,
): Done<{ authorizationCode: string }> {
  const read = readReservationRequest(cssm, known, asked);
  if (!read.ok) return read;
  const authorized = authorizationOf(read, asked.choice, now);
  if (!authorized.ok) return authorized;
  const { request, account, family } = read;
  const { productIdentifier, serialNumber, nonce } = request;
  const { authorization } = authorized;
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
      reservation: asked.choice.kind,
      productInstanceId: productInstanceIdOf(request),
      nonce,
      ...authorization,
    },
  };
  const { udi, name, virtualAccountId } = instance;
  const licenses = listOf(account, authorization.quantities);
  const tags = Object.keys(authorization.quantities);
  const entry = { virtualAccountId, user: cssm.userName, kind: 'licenses-reserved', udi, tags } as const;
  const logged = logging(
    moveTotals(cssm, undefined, instance),
    [{ ...entry, details: { instance: name, licenses } }],
    now,
  );
  const { authorizationCode } = authorization;
  return { ok: true, ...logged, instances: { put: [instance], removed: [] }, value: { authorizationCode } };
}

function authorizationOf(
  { account, family, request }: ReservationRequest,
  choice: ReservationChoice,
  now: Moment,
): { readonly ok: true; readonly authorization: Authorization } | Refusal {
  if (choice.kind === 'universal') {
    const license = account.licenses.find(({ tag }) => tag === family.universalTag);
    if (!license || reservable(license, now).available < 1) {
      return { ok: false, problem: 'invalid-request', field: 'choice' };
    }
    const authorizationCode = writeUniversalCode(request, now);
    return { ok: true, authorization: { quantities: { [license.tag]: 1 }, authorizationCode, issuedAt: now } };
  }
  const offered = reservableLicenses(account, family, now);
  const chosen = chosenQuantities(offered, choice.quantities);
  if (!chosen.ok) return chosen;
  const { productIdentifier, serialNumber } = request;
  const device = { productIdentifier, serialNumber };
  const issued = { device, productInstanceId: productInstanceIdOf(request), timestamp: now };
  return { ok: true, authorization: issueAuthorization(issued, offered, chosen.quantities, now) };
}
