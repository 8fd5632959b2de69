import { describe, expect, test } from 'vitest';
import type { Action, GetAvailability } from '#src/domain/actions.ts';
import { paths, reserveSteps } from '#src/paths.ts';
import { guardCancel, guardDeregister, guardReserve, guardReturn, guardUpdate } from './dialog-guards.ts';

/** Availability in which exactly these actions are enabled. */
const availabilityWith =
  (...actions: readonly Action[]): GetAvailability =>
  (action) =>
    actions.includes(action) ? 'enabled' : 'hidden';

const pending = availabilityWith('continue-reservation', 'view-request-code', 'cancel-reservation');
const reserved = availabilityWith('update-reservation', 'return-reservation');

describe('dialog guards that deny an address', () => {
  test.each(reserveSteps)('denies the reservation step %s while the product is registered', (step) => {
    expect(guardReserve(step, availabilityWith('deregister'))).toHaveProperty('denied');
  });

  test('names the action that only the role forbids as the reason', () => {
    const readOnly: GetAvailability = (action) => (action === 'continue-reservation' ? 'forbidden' : 'hidden');
    expect(guardReserve('request', readOnly)).toEqual({ denied: 'continue-reservation' });
  });

  test('denies a code that is not stored and cannot be made', () => {
    expect(guardReturn('code', availabilityWith('reserve'))).toEqual({ denied: 'view-return-code' });
    expect(guardUpdate('finish', availabilityWith('reserve'))).toEqual({ denied: 'update-reservation' });
    expect(guardCancel(availabilityWith('reserve'))).toEqual({ denied: 'cancel-reservation' });
    expect(guardDeregister(availabilityWith('reserve'))).toEqual({ denied: 'deregister' });
  });
});

describe('dialog guards that redirect to another step', () => {
  test('redirects from authorize to the first step while no reservation request exists', () => {
    const offers = availabilityWith('reserve');
    expect(guardReserve('authorize', offers)).toEqual({ at: paths.reserve('confirm') });
    expect(guardReserve('request', offers)).toEqual({ at: paths.reserve('request') });
  });

  test('redirects a pending reservation request to its code', () => {
    expect(guardReserve('confirm', pending)).toEqual({ at: paths.reserve('request') });
    expect(guardReserve('authorize', pending)).toEqual({ at: paths.reserve('authorize') });
    expect(guardCancel(pending)).toEqual({ at: paths.cancelReservation() });
  });

  test('starts an update without a confirmation code and redirects to the code with one', () => {
    expect(guardUpdate('finish', reserved)).toEqual({ at: paths.updateReservation('authorize') });
    const unconfirmed = availabilityWith('update-reservation', 'view-confirmation-code');
    expect(guardUpdate('confirmation', unconfirmed)).toEqual({ at: paths.updateReservation('confirmation') });
    expect(guardUpdate('authorize', unconfirmed)).toEqual({ at: paths.updateReservation('confirmation') });
  });

  test('starts a return at its first step and redirects to the code once one exists', () => {
    expect(guardReturn('finish', reserved)).toEqual({ at: paths.returnReservation('confirm') });
    const returned = availabilityWith('reserve', 'view-return-code');
    expect(guardReturn('confirm', returned)).toEqual({ at: paths.returnReservation('code') });
    expect(guardReturn('finish', returned)).toEqual({ at: paths.returnReservation('finish') });
    expect(guardCancel(returned)).toEqual({ at: paths.returnReservation('code') });
  });

  test('redirects from Deregister to the return of a reservation', () => {
    expect(guardDeregister(reserved)).toEqual({ at: paths.returnReservation('confirm') });
    expect(guardDeregister(availabilityWith('deregister'))).toEqual({ at: paths.deregister() });
  });
});
