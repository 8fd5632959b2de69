import { describe, expect, test } from 'vitest';
import type { Action, GetAvailability } from '#src/domain/actions.ts';
import { paths, reserveSteps } from '#src/paths.ts';
import { guardCancel, guardDeregister, guardReserve, guardReturn, guardUpdate } from './dialog-guards.ts';

/** A state that offers these actions and no others. */
const availabilityWith =
  (...actions: readonly Action[]): GetAvailability =>
  (action) =>
    actions.includes(action) ? 'enabled' : 'hidden';

const pending = availabilityWith('continue-reservation', 'view-request-code', 'cancel-reservation');
const reserved = availabilityWith('update-reservation', 'return-reservation');

describe('refused', () => {
  test.each(reserveSteps)('reserving at %s, for what is registered', (step) => {
    expect(guardReserve(step, availabilityWith('deregister'))).toHaveProperty('refused');
  });

  test('by the role rather than by the state, when the state would allow it', () => {
    const readOnly: GetAvailability = (action) => (action === 'continue-reservation' ? 'forbidden' : 'hidden');
    expect(guardReserve('request', readOnly)).toEqual({ refused: 'continue-reservation' });
  });

  test('a code that is not kept, where there is nothing to make it from', () => {
    expect(guardReturn('code', availabilityWith('reserve'))).toEqual({ refused: 'view-return-code' });
    expect(guardUpdate('finish', availabilityWith('reserve'))).toEqual({ refused: 'update-reservation' });
    expect(guardCancel(availabilityWith('reserve'))).toEqual({ refused: 'cancel-reservation' });
    expect(guardDeregister(availabilityWith('reserve'))).toEqual({ refused: 'deregister' });
  });
});

describe('a step whose precondition does not hold leads to the one that does', () => {
  test('before there is a request, entering its answer leads to the beginning', () => {
    const offers = availabilityWith('reserve');
    expect(guardReserve('authorize', offers)).toEqual({ at: paths.reserve('confirm') });
    expect(guardReserve('request', offers)).toEqual({ at: paths.reserve('request') });
  });

  test('a pending request leads to its code', () => {
    expect(guardReserve('confirm', pending)).toEqual({ at: paths.reserve('request') });
    expect(guardReserve('authorize', pending)).toEqual({ at: paths.reserve('authorize') });
    expect(guardCancel(pending)).toEqual({ at: paths.cancelReservation() });
  });

  test('without a confirmation code an update begins; with one, every way leads to the code', () => {
    expect(guardUpdate('finish', reserved)).toEqual({ at: paths.updateReservation('authorize') });
    const unconfirmed = availabilityWith('update-reservation', 'view-confirmation-code');
    expect(guardUpdate('confirmation', unconfirmed)).toEqual({ at: paths.updateReservation('confirmation') });
    expect(guardUpdate('authorize', unconfirmed)).toEqual({ at: paths.updateReservation('confirmation') });
  });

  test('a reservation is returned from the beginning; once it is, every way leads to the code', () => {
    expect(guardReturn('finish', reserved)).toEqual({ at: paths.returnReservation('confirm') });
    const returned = availabilityWith('reserve', 'view-return-code');
    expect(guardReturn('confirm', returned)).toEqual({ at: paths.returnReservation('code') });
    expect(guardReturn('finish', returned)).toEqual({ at: paths.returnReservation('finish') });
    expect(guardCancel(returned)).toEqual({ at: paths.returnReservation('code') });
  });

  test('deregistering a reserved product is returning its licenses', () => {
    expect(guardDeregister(reserved)).toEqual({ at: paths.returnReservation('confirm') });
    expect(guardDeregister(availabilityWith('deregister'))).toEqual({ at: paths.deregister() });
  });
});
