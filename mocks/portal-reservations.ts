import type { RequestEntered } from './cssm/requests.ts';
import { udiRequestedBy } from './cssm/requests.ts';
import { offerFor, type PortalOffer } from './cssm/reservation-offer.ts';
import { type ReturnEntered, removeReserved } from './cssm/reservation-returns.ts';
import {
  type CodeEntered,
  confirmUpdate,
  type ReservationUpdate,
  updateReservedLicenses,
} from './cssm/reservation-updates.ts';
import { type ReservationAsked, reserveLicenses } from './cssm/reserving.ts';
import { answered } from './portal.ts';
import { noChanges, type Step, type View } from './step.ts';
import type { Moment } from './world.ts';

/** Next in the wizard's first step: what may be reserved for the product that this request code names. */
export function readRequest(view: View, asked: RequestEntered, now: Moment): Step<PortalOffer> {
  const { world } = view;
  const offer = offerFor(world.cssm, requestedInstance(view, asked), asked, now);
  return offer.ok ? { ok: true, changes: noChanges(world), value: offer.value } : offer;
}

/** Generate Authorization Code in the wizard Smart License Reservation. */
export function reserve(
  view: View,
  asked: ReservationAsked,
  now: Moment,
): Step<{ readonly authorizationCode: string }> {
  return answered(view.world, reserveLicenses(view.world.cssm, requestedInstance(view, asked), asked, now));
}

/** Generate Authorization Code in the wizard Update License Reservation. */
export function updateReservation(
  view: View,
  asked: ReservationUpdate,
  now: Moment,
): Step<{ readonly authorizationCode: string }> {
  return answered(view.world, updateReservedLicenses(view.world.cssm, view.instance(asked.udi), asked, now));
}

/** Enter Confirmation Code… */
export function enterConfirmationCode(view: View, entered: CodeEntered, now: Moment): Step<undefined> {
  return answered(view.world, confirmUpdate(view.world.cssm, view.instance(entered.udi), entered, now));
}

/** Remove… of an instance that holds a reservation. */
export function removeReservation(view: View, entered: ReturnEntered, now: Moment): Step<undefined> {
  return answered(view.world, removeReserved(view.world.cssm, view.instance(entered.udi), entered, now));
}

function requestedInstance(view: View, { requestCode }: RequestEntered) {
  const udi = udiRequestedBy(requestCode);
  return udi === undefined ? undefined : view.instance(udi);
}
