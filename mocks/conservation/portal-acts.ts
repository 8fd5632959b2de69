import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { udiRequestedBy } from '#mocks/cssm/requests.ts';
import { createToken } from '#mocks/exchange/portal.ts';
import {
  enterConfirmationCode,
  rehost,
  removeReservation,
  reserve,
  updateReservation,
} from '#mocks/exchange/portal-reservations.ts';
import type { Fleet } from './fleet.ts';
import type { Ledger } from './ledger.ts';

type Quantities = Readonly<Record<string, number>>;

/** New Token…, for so many uses. */
export function makeToken(fleet: Fleet, ledger: Ledger, virtualAccountId: string, maximumUses: number): void {
  const token = fleet.portal((view, now) => createToken(view, { virtualAccountId, maximumUses }, now));
  if (token) ledger.tokenMade(token.text, virtualAccountId);
}

/** Generate Authorization Code for a request; universally without quantities. */
export function reserveFor(
  fleet: Fleet,
  ledger: Ledger,
  requestCode: string,
  account: string,
  quantities: Quantities | undefined,
): void {
  const choice = quantities ? ({ kind: 'specific', quantities } as const) : ({ kind: 'universal' } as const);
  const issued = fleet.portal((view, now) => reserve(view, { requestCode, virtualAccountId: account, choice }, now));
  if (!issued) return;
  const udi = udiRequestedBy(requestCode) ?? '';
  ledger.codeTaken(requestCode);
  ledger.reserved(udi, account, quantities ?? { [catalogue.secureWorkloadPlr.tag]: 1 });
  issuedFor(fleet, ledger, udi, issued.authorizationCode);
}

/** Update Reserved Licenses to these totals. */
export function updateTo(fleet: Fleet, ledger: Ledger, udi: string, quantities: Quantities): void {
  const issued = fleet.portal((view, now) => updateReservation(view, { udi, quantities }, now));
  if (!issued) return;
  const account = accountOf(fleet, udi);
  for (const [tag, count] of Object.entries(quantities)) {
    const others = ledger.reservedIn(account, tag) - ledger.heldBy(udi, tag);
    if (count > 0 && others + count > ledger.purchased(account, tag, fleet.now))
      throw new Error('Too many are issued.');
  }
  ledger.updated(udi, quantities);
  fleet.bag.authorizations.push({ text: issued.authorizationCode, udi });
}

/** Enter Confirmation Code… */
export function confirm(fleet: Fleet, ledger: Ledger, udi: string, code: string): void {
  if (!accepted(fleet, (view, now) => enterConfirmationCode(view, { udi, code }, now))) return;
  ledger.codeTaken(`${udi} ${code}`);
  ledger.confirmed(udi);
}

/** Remove… with a return code. */
export function giveBack(fleet: Fleet, ledger: Ledger, udi: string, returnCode: string): void {
  if (!accepted(fleet, (view, now) => removeReservation(view, { udi, returnCode }, now))) return;
  ledger.codeTaken(returnCode);
  ledger.returned(udi);
}

/** Rehost Licenses from a Failed Product… to the one that has made this request. */
export function rehostTo(fleet: Fleet, ledger: Ledger, from: string, requestCode: string): void {
  const issued = fleet.portal((view, now) => rehost(view, { udi: from, requestCode }, now));
  if (!issued) return;
  const udi = udiRequestedBy(requestCode) ?? '';
  ledger.codeTaken(requestCode);
  ledger.rehosted(from, udi);
  issuedFor(fleet, ledger, udi, issued.authorizationCode);
}

/** Does it, and tells whether it was done. */
export function accepted(fleet: Fleet, step: Parameters<Fleet['portal']>[0]): boolean {
  let isDone = false;
  fleet.portal((view, now) => {
    const done = step(view, now);
    isDone = done.ok;
    return done;
  });
  return isDone;
}

/** A new code promises nothing that is not there. */
function issuedFor(fleet: Fleet, ledger: Ledger, udi: string, text: string): void {
  const account = accountOf(fleet, udi);
  for (const { account: of, tag } of ledger.known()) {
    if (of !== account || ledger.heldBy(udi, tag) === 0) continue;
    const isTooMuch = ledger.reservedIn(account, tag) > ledger.purchased(account, tag, fleet.now);
    if (isTooMuch) throw new Error('Too many are issued.');
  }
  fleet.bag.authorizations.push({ text, udi });
}

function accountOf({ snapshot }: Fleet, wanted: string): string {
  return snapshot.instances.find(({ udi }) => udi === wanted)?.virtualAccountId ?? '';
}
