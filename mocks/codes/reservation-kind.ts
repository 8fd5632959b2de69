/** Reserves specific quantities of licences, or the product as a whole (PLR). */
export type ReservationKind = 'specific' | 'universal';

/** The first letter of request and return codes in every published sample (domain.md §3.2, §3.5). */
export function letterOf(reservation: ReservationKind): 'C' | 'D' {
  return reservation === 'specific' ? 'C' : 'D';
}

/** The kind of reservation for the first letter of a request or return code. */
export function reservationKindOf(letter: string): ReservationKind {
  return letter === 'D' ? 'universal' : 'specific';
}
