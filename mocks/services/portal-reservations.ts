import type { EpochMs } from '#mocks/codes/epoch.ts';
import {
  type RehostPreview,
  type RehostRequest,
  readRehost as readPortalRehost,
  rehostLicenses,
} from '#mocks/cssm/rehost.ts';
import { getReservationOffer, type PortalOffer } from '#mocks/cssm/reservation-offer.ts';
import type { RequestCodeInput } from '#mocks/cssm/reservation-requests.ts';
import { udiInRequestCode } from '#mocks/cssm/reservation-requests.ts';
import { type ReturnCodeInput, removeReservedInstance } from '#mocks/cssm/reservation-returns.ts';
import {
  type ConfirmationCodeInput,
  confirmUpdate,
  type ReservationUpdate,
  updateReservedLicenses,
} from '#mocks/cssm/reservation-updates.ts';
import { type ReserveRequest, reserveLicenses } from '#mocks/cssm/reservations.ts';
import { emptyChanges, type PortalCommandResult, type StateView } from '#mocks/transaction.ts';

import { toCommandResult } from './portals.ts';

/** Next in the wizard's first step: returns what can be reserved for the product in this request code. */
export function readRequest(
  view: StateView,
  request: RequestCodeInput,
  now: EpochMs,
): PortalCommandResult<PortalOffer> {
  const { world } = view;
  const offer = getReservationOffer(world.cssm, instanceOfRequest(view, request), request, now);
  return offer.ok ? { ok: true, changes: emptyChanges(world), value: offer.value } : offer;
}

/** Generate Authorization Code in the wizard Smart License Reservation: reserves licenses and returns the code. */
export function reserve(
  view: StateView,
  request: ReserveRequest,
  now: EpochMs,
): PortalCommandResult<{ readonly authorizationCode: string }> {
  return toCommandResult(
    'cssm',
    view.world,
    reserveLicenses(view.world.cssm, instanceOfRequest(view, request), request, now),
  );
}

/** Generate Authorization Code in the wizard Update License Reservation: updates a reservation and returns the code. */
export function updateReservation(
  view: StateView,
  request: ReservationUpdate,
  now: EpochMs,
): PortalCommandResult<{ readonly authorizationCode: string }> {
  return toCommandResult(
    'cssm',
    view.world,
    updateReservedLicenses(view.world.cssm, view.instance(request.udi), request, now),
  );
}

/** Enter Confirmation Code…: completes an updated reservation. */
export function enterConfirmationCode(
  view: StateView,
  input: ConfirmationCodeInput,
  now: EpochMs,
): PortalCommandResult<undefined> {
  return toCommandResult('cssm', view.world, confirmUpdate(view.world.cssm, view.instance(input.udi), input, now));
}

/** Remove…: removes an instance with a reservation, with its return code. */
export function removeReservation(
  view: StateView,
  input: ReturnCodeInput,
  now: EpochMs,
): PortalCommandResult<undefined> {
  return toCommandResult(
    'cssm',
    view.world,
    removeReservedInstance(view.world.cssm, view.instance(input.udi), input, now),
  );
}

/** Previews what would be rehosted to the product in the request code. */
export function readRehost(view: StateView, request: RehostRequest, now: EpochMs): PortalCommandResult<RehostPreview> {
  const { world } = view;
  const read = readPortalRehost(world.cssm, view.instance(request.udi), instanceOfRequest(view, request), request, now);
  return read.ok ? { ok: true, changes: emptyChanges(world), value: read.value } : read;
}

/** Rehost Licenses from a Failed Product…: moves a reservation to another product and returns its code. */
export function rehost(
  view: StateView,
  request: RehostRequest,
  now: EpochMs,
): PortalCommandResult<{ readonly authorizationCode: string }> {
  const { world } = view;
  const failed = view.instance(request.udi);
  return toCommandResult(
    'cssm',
    world,
    rehostLicenses(world.cssm, failed, instanceOfRequest(view, request), request, now),
  );
}

function instanceOfRequest(view: StateView, { requestCode }: Pick<RequestCodeInput, 'requestCode'>) {
  const udi = udiInRequestCode(requestCode);
  return udi === undefined ? undefined : view.instance(udi);
}
