import type { ProductKind } from '#mocks/agent/state.ts';
import type { Moment } from '#mocks/codes/instant.ts';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import type { ReservationChoice } from '#mocks/cssm/reserving.ts';
import { ownUdi } from '#mocks/exchange/exchange.ts';
import { reserve, updateReservation } from '#mocks/exchange/portal-reservations.ts';
import {
  cancelReservation,
  installAuthorization,
  requestReservation,
  reservationRequest,
  returnReservation,
} from '#mocks/exchange/reserving.ts';
import type { View } from '#mocks/step.ts';

import { stepAt, user } from './deeds.ts';
import type { Deed } from './history.ts';

const minute = 60_000;

type Quantities = Readonly<Record<string, number>>;

/** What is reserved of each product, by tag (S4 ch. 5: 50 components). */
const reservedAtFirst: Readonly<Record<ProductKind, Quantities>> = {
  'cyber-vision': { [catalogue.advantage.tag]: 50 },
  'secure-workload': { [catalogue.workloadProtection.tag]: 500, [catalogue.endpointVisibility.tag]: 1500 },
};

/** And what in addition once it is updated (S4 ch. 5: a sensor's IDS). */
const reservedInAddition: Readonly<Record<ProductKind, Quantities>> = {
  'cyber-vision': { [catalogue.intrusionDetectionIc3000.tag]: 1 },
  'secure-workload': { [catalogue.workloadProtection.tag]: 800 },
};

/** The administrator made a request code. */
export function requestAt(at: Moment): Deed {
  return stepAt(at, (view, now) => requestReservation(view, { by: user }, now));
}

/** The administrator cancelled it as one that the portal has not answered. */
export function requestCancelledAt(at: Moment): Deed {
  return stepAt(at, (view, now) => cancelReservation(view, { by: user }, now));
}

/** What is reserved: the usual quantities; these and a licence whose term ends; or all the product may use. */
type Reserving = 'usual' | 'with-term' | 'universal';

/** Somebody entered it in the portal, and reserved so. */
export function authorizedAt(at: Moment, reserving: Reserving = 'usual'): Deed {
  return stepAt(at, (view, now) => {
    const choice = choiceOf(reserving, view.world.agent.product);
    return reserve(view, { requestCode: requestCodeIn(view), choice }, now);
  });
}

function choiceOf(reserving: Reserving, product: ProductKind): ReservationChoice {
  if (reserving === 'universal') return { kind: 'universal' };
  // Of a cluster it is the usual workloads whose term ends.
  const isMore = reserving === 'with-term' && product === 'cyber-vision';
  return { kind: 'specific', quantities: { ...reservedAtFirst[product], ...(isMore && reservedInAddition[product]) } };
}

/** The administrator installed the portal's newest authorization code. */
export function installedAt(at: Moment): Deed {
  return stepAt(at, (view, now) => installAuthorization(view, { code: authorizationCodeIn(view), by: user }, now));
}

/** All that leads to a reservation, which began at this moment. */
export function reservationAt(at: Moment, reserving?: Reserving): Deed[] {
  return [requestAt(at - 50 * minute), authorizedAt(at - 20 * minute, reserving), installedAt(at)];
}

/** Somebody reserved more in the portal. */
export function updateAuthorizedAt(at: Moment): Deed {
  return stepAt(at, (view, now) => {
    const { product } = view.world.agent;
    const quantities = { ...reservedAtFirst[product], ...reservedInAddition[product] };
    return updateReservation(view, { udi: ownUdi(view.world.agent), quantities }, now);
  });
}

/** The administrator gave the reservation up. */
export function returnedAt(at: Moment): Deed {
  return stepAt(at, (view, now) => returnReservation(view, { by: user }, now));
}

function requestCodeIn(view: View): string {
  const request = reservationRequest(view);
  return request.ok ? request.value.code : '';
}

/** As the portal lets it be downloaded again: the code that is in transit, or else the one in force. */
function authorizationCodeIn(view: View): string {
  const holding = view.instance(ownUdi(view.world.agent))?.holding;
  if (holding?.kind !== 'reserved') return '';
  return holding.pending?.authorizationCode ?? holding.authorizationCode;
}
