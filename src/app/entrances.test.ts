import { describe, expect, test } from 'vitest';
import type { Action, OfferOf } from '#src/domain/actions.ts';
import { paths, reserveSteps } from '#src/paths.ts';
import { cancelEntrance, deregisterEntrance, reserveEntrance, returnEntrance, updateEntrance } from './entrances.ts';

/** A state that offers these actions and no others. */
const offering =
  (...actions: readonly Action[]): OfferOf =>
  (action) =>
    actions.includes(action) ? 'offered' : 'absent';

const pending = offering('continue-reservation', 'view-request-code', 'cancel-reservation');
const reserved = offering('update-reservation', 'return-reservation');

describe('refused', () => {
  test.each(reserveSteps)('reserving at %s, for what is registered', (step) => {
    expect(reserveEntrance(step, offering('deregister'))).toHaveProperty('refused');
  });

  test('by the role rather than by the state, when the state would allow it', () => {
    const readOnly: OfferOf = (action) => (action === 'continue-reservation' ? 'role' : 'absent');
    expect(reserveEntrance('request', readOnly)).toEqual({ refused: 'continue-reservation' });
  });

  test('a code that is not kept, where there is nothing to make it from', () => {
    expect(returnEntrance('code', offering('reserve'))).toEqual({ refused: 'view-return-code' });
    expect(updateEntrance('finish', offering('reserve'))).toEqual({ refused: 'update-reservation' });
    expect(cancelEntrance(offering('reserve'))).toEqual({ refused: 'cancel-reservation' });
    expect(deregisterEntrance(offering('reserve'))).toEqual({ refused: 'deregister' });
  });
});

describe('a step whose precondition does not hold leads to the one that does', () => {
  test('before there is a request, entering its answer leads to the beginning', () => {
    const offers = offering('reserve');
    expect(reserveEntrance('authorize', offers)).toEqual({ at: paths.reserve('confirm') });
    expect(reserveEntrance('request', offers)).toEqual({ at: paths.reserve('request') });
  });

  test('a pending request leads to its code', () => {
    expect(reserveEntrance('confirm', pending)).toEqual({ at: paths.reserve('request') });
    expect(reserveEntrance('authorize', pending)).toEqual({ at: paths.reserve('authorize') });
    expect(cancelEntrance(pending)).toEqual({ at: paths.cancelReservation() });
  });

  test('without a confirmation code an update begins; with one, every way leads to the code', () => {
    expect(updateEntrance('finish', reserved)).toEqual({ at: paths.updateReservation('authorize') });
    const unconfirmed = offering('update-reservation', 'view-confirmation-code');
    expect(updateEntrance('confirmation', unconfirmed)).toEqual({ at: paths.updateReservation('confirmation') });
    expect(updateEntrance('authorize', unconfirmed)).toEqual({ at: paths.updateReservation('confirmation') });
  });

  test('a reservation is returned from the beginning; once it is, every way leads to the code', () => {
    expect(returnEntrance('finish', reserved)).toEqual({ at: paths.returnReservation('confirm') });
    const returned = offering('reserve', 'view-return-code');
    expect(returnEntrance('confirm', returned)).toEqual({ at: paths.returnReservation('code') });
    expect(returnEntrance('finish', returned)).toEqual({ at: paths.returnReservation('finish') });
    expect(cancelEntrance(returned)).toEqual({ at: paths.returnReservation('code') });
  });

  test('deregistering a reserved product is returning its licenses', () => {
    expect(deregisterEntrance(reserved)).toEqual({ at: paths.returnReservation('confirm') });
    expect(deregisterEntrance(offering('deregister'))).toEqual({ at: paths.deregister() });
  });
});
