import type { PortalReservable } from '#mocks/cssm/reservation-offer.ts';

/** Typed quantities by license tag. */
export type QuantityInputs = Readonly<Record<string, string>>;

/** Error of a quantity: no whole number, or more than available. */
export type QuantityError = 'not-a-number' | 'too-many';

/** Parses a typed quantity; an empty text is 0. */
export function parseQuantity(text: string, { most }: Pick<PortalReservable, 'most'>): number | QuantityError {
  const digits = text.trim();
  if (!/^\d*$/.test(digits)) return 'not-a-number';
  return Number(digits) > most ? 'too-many' : Number(digits);
}

/** Returns the quantities above 0, or the errors by license tag; without errors when all quantities are 0. */
export function parseQuantities(
  licenses: readonly PortalReservable[],
  inputs: QuantityInputs,
):
  | { readonly ok: true; readonly quantities: Readonly<Record<string, number>> }
  | { readonly ok: false; readonly errors: Readonly<Record<string, QuantityError>> } {
  const parsed = licenses.map((license) => [license.tag, parseQuantity(inputs[license.tag] ?? '', license)] as const);
  const errors = parsed.filter((each): each is readonly [string, QuantityError] => typeof each[1] === 'string');
  const positive = parsed.filter(
    (each): each is readonly [string, number] => typeof each[1] === 'number' && each[1] > 0,
  );
  if (errors.length > 0 || positive.length === 0) return { ok: false, errors: Object.fromEntries(errors) };
  return { ok: true, quantities: Object.fromEntries(positive) };
}
