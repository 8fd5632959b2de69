import type { PortalReservable } from '#mocks/cssm/reservation-offer.ts';

/** How many of each licence, as it was typed, by tag. */
export type TypedQuantities = Readonly<Record<string, string>>;

/** What is wrong with a number: it is none, or there are not so many. */
export type QuantityFault = 'not-a-number' | 'too-many';

/** What was typed for one licence: blank is 0. */
export function readQuantity(text: string, { most }: Pick<PortalReservable, 'most'>): number | QuantityFault {
  const digits = text.trim();
  if (!/^\d*$/.test(digits)) return 'not-a-number';
  return Number(digits) > most ? 'too-many' : Number(digits);
}

/** The numbers that can be asked for, those of 0 left out; or which fields stand against it, none when all are 0. */
export function readQuantities(
  licenses: readonly PortalReservable[],
  typed: TypedQuantities,
):
  | { readonly ok: true; readonly quantities: Readonly<Record<string, number>> }
  | { readonly ok: false; readonly faults: Readonly<Record<string, QuantityFault>> } {
  const read = licenses.map((license) => [license.tag, readQuantity(typed[license.tag] ?? '', license)] as const);
  const faults = read.filter((each): each is readonly [string, QuantityFault] => typeof each[1] === 'string');
  const chosen = read.filter((each): each is readonly [string, number] => typeof each[1] === 'number' && each[1] > 0);
  if (faults.length > 0 || chosen.length === 0) return { ok: false, faults: Object.fromEntries(faults) };
  return { ok: true, quantities: Object.fromEntries(chosen) };
}
