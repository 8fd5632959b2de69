import { type RequestCode, readRequestCode } from '#mocks/codes/request-code.ts';
import { codeProblemOf } from './code-problems.ts';
import { accountOf } from './licenses.ts';
import { onPremOf } from './on-prem-accounts.ts';
import type { PortalRefusal } from './portal-changes.ts';
import { type ProductFamily, productFamilyOf } from './products.ts';
import type { Cssm, ProductInstance, VirtualAccount } from './state.ts';

/** An entered request code and its virtual account, by default the first. */
export interface RequestCodeInput {
  readonly requestCode: string;
  readonly virtualAccountId?: string;
}

/** A request that can be answered. */
export interface ValidReservationRequest {
  readonly account: VirtualAccount;
  readonly family: ProductFamily;
  readonly request: RequestCode;
}

/** The UDI of a request code, by which the store finds the instance; `undefined` if the code is not valid. */
export function udiInRequestCode(requestCode: string): string | undefined {
  const reading = readRequestCode(requestCode);
  return reading.ok ? udiOf(reading.request) : undefined;
}

/** The key of the product instance of a device. */
export function udiOf({ productIdentifier, serialNumber }: Pick<RequestCode, 'productIdentifier' | 'serialNumber'>) {
  return `${productIdentifier}:${serialNumber}`;
}

/**
 * Validates a request code. It is refused if the account may not reserve, if it is not a request code of a known
 * product, if its reservation was already returned, or if the device already is a product instance (domain.md §4.4).
 * `existing` is the instance with its UDI in any virtual account.
 */
export function readReservationRequest(
  cssm: Cssm,
  existing: ProductInstance | undefined,
  { requestCode, virtualAccountId = cssm.virtualAccounts[0]?.id ?? '' }: RequestCodeInput,
): ({ readonly ok: true } & ValidReservationRequest) | PortalRefusal {
  const refuse = (problem: PortalRefusal['problem'], field = 'requestCode'): PortalRefusal => ({
    ok: false,
    problem,
    field,
  });
  const account = accountOf(cssm, virtualAccountId);
  if (!account) return refuse('not-found', 'virtualAccountId');
  if (!cssm.mayReserve) return refuse('role-not-allowed', 'virtualAccountId');
  if (onPremOf(cssm, virtualAccountId)) return refuse('managed-by-on-prem', 'virtualAccountId');
  const reading = readRequestCode(requestCode);
  if (!reading.ok) return refuse(codeProblemOf(reading.fault, requestCode));
  const { request } = reading;
  const family = productFamilyOf(request.productIdentifier);
  const isUnknownKind = request.reservation === 'universal' && family?.universalTag === undefined;
  if (!family || isUnknownKind) return refuse('code-not-recognised');
  if (cssm.returnedRequests.includes(request.nonce)) return refuse('code-superseded');
  if (existing) return refuse(existing.holding.kind === 'reserved' ? 'already-reserved' : 'already-registered');
  return { ok: true, account, family, request };
}
