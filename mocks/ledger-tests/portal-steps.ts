import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { udiInRequestCode } from '#mocks/cssm/reservation-requests.ts';
import { createToken } from '#mocks/services/portal-account.ts';
import {
  enterConfirmationCode,
  rehost,
  removeReservation,
  reserve,
  updateReservation,
} from '#mocks/services/portal-reservations.ts';
import type { Ledger } from './ledger.ts';
import type { Products } from './products.ts';

type Quantities = Readonly<Record<string, number>>;

/** New Token…: creates a token for this number of uses. */
export function makeToken(products: Products, ledger: Ledger, virtualAccountId: string, maximumUses: number): void {
  const token = products.portal((view, now) => createToken(view, { virtualAccountId, maximumUses }, now));
  if (token) ledger.recordToken(token.text, virtualAccountId);
}

/** Generate Authorization Code for a request; a universal reservation when `quantities` is undefined. */
export function reserveFor(
  products: Products,
  ledger: Ledger,
  requestCode: string,
  account: string,
  quantities: Quantities | undefined,
): void {
  const choice = quantities ? ({ kind: 'specific', quantities } as const) : ({ kind: 'universal' } as const);
  const issued = products.portal((view, now) => reserve(view, { requestCode, virtualAccountId: account, choice }, now));
  if (!issued) return;
  const udi = udiInRequestCode(requestCode) ?? '';
  ledger.recordAcceptedCode(requestCode);
  ledger.recordReservation(udi, account, quantities ?? { [catalogue.secureWorkloadPlr.tag]: 1 });
  issuedFor(products, ledger, udi, issued.authorizationCode);
}

/** Update Reserved Licenses: sets these totals. */
export function updateTo(products: Products, ledger: Ledger, udi: string, quantities: Quantities): void {
  const issued = products.portal((view, now) => updateReservation(view, { udi, quantities }, now));
  if (!issued) return;
  const account = accountOf(products, udi);
  for (const [tag, count] of Object.entries(quantities)) {
    const reservedByOthers = ledger.reservedIn(account, tag) - ledger.heldBy(udi, tag);
    if (count > 0 && reservedByOthers + count > ledger.purchased(account, tag, products.now))
      throw new Error(`More of ${tag} is reserved than purchased.`);
  }
  ledger.recordUpdate(udi, quantities);
  products.createdCodes.authorizations.push({ text: issued.authorizationCode, udi });
}

/** Enter Confirmation Code…: completes an update. */
export function confirm(products: Products, ledger: Ledger, udi: string, code: string): void {
  if (!tryInPortal(products, (view, now) => enterConfirmationCode(view, { udi, code }, now))) return;
  ledger.recordAcceptedCode(`${udi} ${code}`);
  ledger.recordConfirmation(udi);
}

/** Remove…: removes an instance with its return code. */
export function enterReturnCode(products: Products, ledger: Ledger, udi: string, returnCode: string): void {
  if (!tryInPortal(products, (view, now) => removeReservation(view, { udi, returnCode }, now))) return;
  ledger.recordAcceptedCode(returnCode);
  ledger.recordReturn(udi);
}

/** Rehost Licenses from a Failed Product…: reserves the same for the product of this request code. */
export function rehostTo(products: Products, ledger: Ledger, from: string, requestCode: string): void {
  const issued = products.portal((view, now) => rehost(view, { udi: from, requestCode }, now));
  if (!issued) return;
  const udi = udiInRequestCode(requestCode) ?? '';
  ledger.recordAcceptedCode(requestCode);
  ledger.recordRehost(from, udi);
  issuedFor(products, ledger, udi, issued.authorizationCode);
}

/** Runs a portal command and returns whether it was accepted. */
export function tryInPortal(products: Products, step: Parameters<Products['portal']>[0]): boolean {
  let isAccepted = false;
  products.portal((view, now) => {
    const result = step(view, now);
    isAccepted = result.ok;
    return result;
  });
  return isAccepted;
}

/** Adds a new authorization code. Throws when more licenses are reserved than purchased. */
function issuedFor(products: Products, ledger: Ledger, udi: string, text: string): void {
  const account = accountOf(products, udi);
  for (const { account: owner, tag } of ledger.listLicenses()) {
    if (owner !== account || ledger.heldBy(udi, tag) === 0) continue;
    const isTooMuch = ledger.reservedIn(account, tag) > ledger.purchased(account, tag, products.now);
    if (isTooMuch) throw new Error(`More of ${tag} is reserved than purchased.`);
  }
  products.createdCodes.authorizations.push({ text, udi });
}

function accountOf({ snapshot }: Products, wanted: string): string {
  return snapshot.instances.find(({ udi }) => udi === wanted)?.virtualAccountId ?? '';
}
