import type { Moment } from '#mocks/codes/instant.ts';
import {
  type RehostAsked,
  type RehostRead,
  readRehost as readPortalRehost,
  rehostLicenses,
} from '#mocks/cssm/rehosting.ts';
import type { RequestEntered } from '#mocks/cssm/requests.ts';
import { udiRequestedBy } from '#mocks/cssm/requests.ts';
import { offerFor, type PortalOffer } from '#mocks/cssm/reservation-offer.ts';
import { type ReturnEntered, removeReserved } from '#mocks/cssm/reservation-returns.ts';
import {
  type CodeEntered,
  confirmUpdate,
  type ReservationUpdate,
  updateReservedLicenses,
} from '#mocks/cssm/reservation-updates.ts';
import { type ReservationAsked, reserveLicenses } from '#mocks/cssm/reserving.ts';
import { noChanges, type PortalStep, type View } from '#mocks/step.ts';

import { answered } from './managers.ts';

/** Next in the wizard's first step: what may be reserved for the product that this request code names. */
export function readRequest(view: View, asked: RequestEntered, now: Moment): PortalStep<PortalOffer> {
  const { world } = view;
  const offer = offerFor(world.cssm, requestedInstance(view, asked), asked, now);
  return offer.ok ? { ok: true, changes: noChanges(world), value: offer.value } : offer;
}

/** Generate Authorization Code in the wizard Smart License Reservation. */
export function reserve(
  view: View,
  asked: ReservationAsked,
  now: Moment,
): PortalStep<{ readonly authorizationCode: string }> {
  return answered('cssm', view.world, reserveLicenses(view.world.cssm, requestedInstance(view, asked), asked, now));
}

/** Generate Authorization Code in the wizard Update License Reservation. */
export function updateReservation(
  view: View,
  asked: ReservationUpdate,
  now: Moment,
): PortalStep<{ readonly authorizationCode: string }> {
  return answered('cssm', view.world, updateReservedLicenses(view.world.cssm, view.instance(asked.udi), asked, now));
}

/** Enter Confirmation Code… */
export function enterConfirmationCode(view: View, entered: CodeEntered, now: Moment): PortalStep<undefined> {
  return answered('cssm', view.world, confirmUpdate(view.world.cssm, view.instance(entered.udi), entered, now));
}

/** Remove… of an instance that holds a reservation. */
export function removeReservation(view: View, entered: ReturnEntered, now: Moment): PortalStep<undefined> {
  return answered('cssm', view.world, removeReserved(view.world.cssm, view.instance(entered.udi), entered, now));
}

/** What would be rehosted to the product that the request code names. */
export function readRehost(view: View, asked: RehostAsked, now: Moment): PortalStep<RehostRead> {
  const { world } = view;
  const read = readPortalRehost(world.cssm, view.instance(asked.udi), requestedInstance(view, asked), asked, now);
  return read.ok ? { ok: true, changes: noChanges(world), value: read.value } : read;
}

/** Rehost Licenses from a Failed Product… */
export function rehost(
  view: View,
  asked: RehostAsked,
  now: Moment,
): PortalStep<{ readonly authorizationCode: string }> {
  const { world } = view;
  const failed = view.instance(asked.udi);
  return answered('cssm', world, rehostLicenses(world.cssm, failed, requestedInstance(view, asked), asked, now));
}

function requestedInstance(view: View, { requestCode }: Pick<RequestEntered, 'requestCode'>) {
  const udi = udiRequestedBy(requestCode);
  return udi === undefined ? undefined : view.instance(udi);
}
