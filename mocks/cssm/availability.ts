import type { EpochMs } from '#mocks/codes/epoch.ts';
import { purchasedAt } from './licenses.ts';
import type { PortalRefusal } from './portal-changes.ts';
import type { ProductFamily } from './products.ts';
import type { License, VirtualAccount } from './state.ts';

type Quantities = Readonly<Record<string, number>>;

/** A licence as it can be reserved for one product. */
export interface Reservable {
  readonly license: License;
  readonly purchased: number;
  /** Purchased − Reserved: what is in use online does not count against it (domain.md §4.3). */
  readonly available: number;
  /** How many the product holds; in a new reservation none. */
  readonly held: number;
  /** How many it may hold in all: what is available, and what counts for it already (screens.md §4). */
  readonly most: number;
  /** How many are reserved by other products. */
  readonly reservedByOthers: number;
}

/** The licences of the account that a product of this family can reserve: those bought, and those it holds. */
export function reservableLicenses(
  account: VirtualAccount,
  family: ProductFamily,
  now: EpochMs,
  held: Quantities = {},
  counted: Quantities = held,
): readonly Reservable[] {
  return family.tags
    .map((tag) => account.licenses.find((license) => license.tag === tag))
    .filter((license) => license !== undefined)
    .map((license) => reservable(license, now, held[license.tag] ?? 0, counted[license.tag] ?? 0))
    .filter((each) => each.purchased > 0 || each.held > 0);
}

/** One licence as it can be reserved by a product that holds so many and counts for so many. */
export function reservable(license: License, now: EpochMs, held = 0, counted = held): Reservable {
  const purchased = purchasedAt(license, now);
  const reservedByOthers = license.reserved - counted;
  return {
    license,
    purchased,
    available: Math.max(0, purchased - license.reserved),
    held,
    most: Math.max(0, purchased - reservedByOthers),
    reservedByOthers,
  };
}

/** What was chosen of these licences, those left blank or at 0 aside; or why it cannot be had. */
export function validateQuantities(
  offered: readonly Reservable[],
  requested: Quantities,
): { readonly ok: true; readonly quantities: Quantities } | PortalRefusal {
  for (const [tag, count] of Object.entries(requested)) {
    const most = offered.find(({ license }) => license.tag === tag)?.most ?? 0;
    if (!Number.isInteger(count) || count < 0 || count > most) {
      return { ok: false, problem: 'invalid-request', field: `quantities.${tag}` };
    }
  }
  const positive = Object.entries(requested).filter(([, count]) => count > 0);
  if (positive.length === 0) return { ok: false, problem: 'invalid-request', field: 'quantities' };
  return { ok: true, quantities: Object.fromEntries(positive) };
}
