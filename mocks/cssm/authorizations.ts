import { writeAuthorizationCode } from '#mocks/codes/authorization-code.ts';
import type { ReservedEntitlement } from '#mocks/codes/authorization-code-writer.ts';
import { isoDateOf, lastDayBefore } from '#mocks/codes/calendar-date.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { simulatedPrivateKey } from '#mocks/codes/simulated-keys.ts';
import type { Udi } from '#mocks/codes/udi.ts';
import type { Reservable } from './availability.ts';
import { longestFirst } from './license-terms.ts';
import { isActiveAt } from './licenses.ts';
import type { IssuedAuthorization, PurchasedTerm } from './state.ts';

/** The device, product instance and time of a new code. */
export interface IssueDetails {
  readonly device: Udi;
  readonly productInstanceId: string;
  /** Later than that of all previous codes of this instance. */
  readonly timestamp: EpochMs;
}

/** Issues a specific authorization code for these quantities, which must be positive (domain.md §3.3). */
export function issueAuthorization(
  { device, productInstanceId, timestamp }: IssueDetails,
  offered: readonly Reservable[],
  quantities: Readonly<Record<string, number>>,
  now: EpochMs,
): IssuedAuthorization {
  const entitlements = offered.flatMap((each) => entitlementsOf(each, quantities[each.license.tag] ?? 0, now));
  const code = { ...device, productInstanceId, timestamp, entitlements };
  return { quantities, authorizationCode: writeAuthorizationCode(code, simulatedPrivateKey), issuedAt: timestamp };
}

/**
 * Draws a quantity from the terms of a licence: the longest first (domain.md §9), after the quantities reserved by
 * others, so that no term is granted twice. Perpetual terms become one entitlement, other terms one for each pair of
 * dates.
 */
function entitlementsOf(offered: Reservable, quantity: number, now: EpochMs): ReservedEntitlement[] {
  const { license, reservedByOthers } = offered;
  const { tag, name: displayName, description: tagDescription } = license;
  const counts = new Map<string, { count: number; term: ReservedEntitlement['term'] }>();
  let skipped = reservedByOthers;
  let missing = quantity;
  for (const term of license.terms.filter((each) => isActiveAt(each, now)).sort(longestFirst)) {
    const free = Math.max(0, term.quantity - skipped);
    skipped = Math.max(0, skipped - term.quantity);
    const count = Math.min(free, missing);
    missing -= count;
    if (count === 0) continue;
    const days = daysOf(term);
    const key = days ? `${days.startDate} ${days.endDate}` : 'perpetual';
    counts.set(key, { count: count + (counts.get(key)?.count ?? 0), term: days });
  }
  return Array.from(counts.values(), ({ count, term }) => ({
    tag,
    count,
    ...(term && { term }),
    displayName,
    tagDescription,
  }));
}

/** The first and last whole day of a term in UTC; `undefined` for a perpetual one. */
function daysOf({ startsAt, endsAt }: PurchasedTerm): ReservedEntitlement['term'] {
  if (endsAt === undefined) return undefined;
  return { startDate: isoDateOf(startsAt), endDate: lastDayBefore(endsAt) };
}
