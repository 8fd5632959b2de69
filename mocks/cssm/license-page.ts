import { lastDayBefore } from '#mocks/codes/calendar-date.ts';
import { type EpochMs, toIso } from '#mocks/codes/epoch.ts';
import type { CalendarDate, Instant } from '#src/contract/time.ts';
import { longestFirst } from './license-terms.ts';
import { accountOf, countedQuantities, isActiveAt } from './licenses.ts';
import { licenseRow, type PortalLicenseRow } from './replies.ts';
import type { Cssm, ProductInstance, PurchasedTerm } from './state.ts';

/**
 * A purchase of a licence: Count, Type and Expiration Date in the Overview and in the Order History (domain.md §4.3).
 */
export interface PortalTerm {
  readonly quantity: number;
  readonly startsAt: Instant;
  /** The last day; omitted for a perpetual licence. */
  readonly endsOn?: CalendarDate;
  readonly status: 'active' | 'expired' | 'future';
}

/** A product instance that uses a licence. */
export interface PortalLicenseUse {
  readonly udi: string;
  readonly name: string;
  readonly productType: string;
  readonly count: number;
  readonly reserved: boolean;
}

/** The details of a licence: Overview, Product Instances, Event Log, Order History (domain.md §4.3). */
export interface PortalLicensePage extends PortalLicenseRow {
  readonly virtualAccountId: string;
  readonly virtualAccount: string;
  /** Purchased licences that are not in use and can be transferred to another virtual account. */
  readonly transferable: number;
  /** Active and future terms first, then the expired ones. */
  readonly terms: readonly PortalTerm[];
}

/** The details of a licence in a virtual account; `undefined` if the account does not list it. */
export function licensePage(
  cssm: Cssm,
  virtualAccountId: string,
  tag: string,
  now: EpochMs,
): PortalLicensePage | undefined {
  const account = accountOf(cssm, virtualAccountId);
  const license = account?.licenses.find((each) => each.tag === tag);
  if (!account || !license) return undefined;
  const row = licenseRow(license, now);
  return {
    ...row,
    virtualAccountId,
    virtualAccount: account.name,
    transferable: Math.max(0, row.balance),
    terms: [...license.terms]
      .sort(longestFirst)
      .map((term) => termOf(term, now))
      .sort((left, right) => Number(left.status === 'expired') - Number(right.status === 'expired')),
  };
}

function termOf(term: PurchasedTerm, now: EpochMs): PortalTerm {
  const { quantity, startsAt, endsAt } = term;
  const status = isActiveAt(term, now) ? 'active' : startsAt > now ? 'future' : 'expired';
  return {
    quantity,
    startsAt: toIso(startsAt),
    ...(endsAt !== undefined && { endsOn: lastDayBefore(endsAt) }),
    status,
  };
}

/** The product instances that use a licence. */
export function usesOf(instances: readonly ProductInstance[], tag: string): PortalLicenseUse[] {
  return instances.flatMap(({ udi, name, productType, holding }) => {
    const isReserved = holding.kind === 'reserved';
    const count = (isReserved ? countedQuantities(holding) : holding.inUse)[tag] ?? 0;
    return count === 0 ? [] : [{ udi, name, productType, count, reserved: isReserved }];
  });
}
