import type { EpochMs } from '#mocks/codes/epoch.ts';
import { purchasedAt } from './licenses.ts';
import type { PortalRefusal } from './portal-changes.ts';
import type { ProductFamily } from './products.ts';
import type { License, VirtualAccount } from './state.ts';

type Quantities = Readonly<Record<string, number>>;

/** The quantities of a licence that one product can reserve. */
export interface Reservable {
  readonly license: License;
  readonly purchased: number;
  /** Purchased − Reserved; online use does not reduce it (domain.md §4.3). */
  readonly available: number;
  /** The quantity that the product holds; 0 for a new reservation. */
  readonly held: number;
  /** Maximum total for the product: the available quantity and its own (screens.md §4). */
  readonly maximum: number;
  /** The quantity reserved by other products. */
  readonly reservedByOthers: number;
}

/**
 * The licences of the account that a product of this family can reserve: those purchased, and those it holds. `counted`
 * are the quantities that the account's Reserved column includes for the product at present.
 */
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

/** The quantities of one licence for a product with these held and counted quantities. */
export function reservable(license: License, now: EpochMs, held = 0, counted = held): Reservable {
  const purchased = purchasedAt(license, now);
  const reservedByOthers = license.reserved - counted;
  return {
    license,
    purchased,
    available: Math.max(0, purchased - license.reserved),
    held,
    maximum: Math.max(0, purchased - reservedByOthers),
    reservedByOthers,
  };
}

/** Returns the requested quantities without zeros; refuses an unknown licence or a quantity above its maximum. */
export function validateQuantities(
  offered: readonly Reservable[],
  requested: Quantities,
): { readonly ok: true; readonly quantities: Quantities } | PortalRefusal {
  for (const [tag, count] of Object.entries(requested)) {
    const maximum = offered.find(({ license }) => license.tag === tag)?.maximum ?? 0;
    if (!Number.isInteger(count) || count < 0 || count > maximum) {
      return { ok: false, problem: 'invalid-request', field: `quantities.${tag}` };
    }
  }
  const positive = Object.entries(requested).filter(([, count]) => count > 0);
  if (positive.length === 0) return { ok: false, problem: 'invalid-request', field: 'quantities' };
  return { ok: true, quantities: Object.fromEntries(positive) };
}
