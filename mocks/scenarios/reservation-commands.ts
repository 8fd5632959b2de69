import type { ProductKind } from '#mocks/agent/state.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import type { ReservationChoice } from '#mocks/cssm/reservations.ts';
import { reserve, updateReservation } from '#mocks/services/portal-reservations.ts';
import { ownUdi } from '#mocks/services/product-commands.ts';
import {
  cancelReservation,
  installAuthorization,
  requestReservation,
  reservationRequest,
  returnReservation,
} from '#mocks/services/reservation-commands.ts';
import type { StateView } from '#mocks/transaction.ts';

import { commandAt, user } from './commands.ts';
import type { SeedCommand } from './replay.ts';

const minute = 60_000;

type Quantities = Readonly<Record<string, number>>;

/** What is reserved of each product, by tag (S4 ch. 5: 50 components). */
const initialQuantities: Readonly<Record<ProductKind, Quantities>> = {
  'cyber-vision': { [catalogue.advantage.tag]: 50 },
  'secure-workload': { [catalogue.workloadProtection.tag]: 500, [catalogue.endpointVisibility.tag]: 1500 },
};

/** And what in addition once it is updated (S4 ch. 5: a sensor's IDS). */
const additionalQuantities: Readonly<Record<ProductKind, Quantities>> = {
  'cyber-vision': { [catalogue.intrusionDetectionIc3000.tag]: 1 },
  'secure-workload': { [catalogue.workloadProtection.tag]: 800 },
};

/** The administrator made a request code. */
export function reservationRequestedAt(at: EpochMs): SeedCommand {
  return commandAt(at, (view, now) => requestReservation(view, { by: user }, now));
}

/** The administrator cancelled it as one that the portal has not answered. */
export function reservationCancelledAt(at: EpochMs): SeedCommand {
  return commandAt(at, (view, now) => cancelReservation(view, { by: user }, now));
}

/** What is reserved: the usual quantities; these and a licence whose term ends; or all the product may use. */
type ReservationScope = 'usual' | 'with-term' | 'universal';

/** Somebody entered it in the portal, and reserved so. */
export function reservationAuthorizedAt(at: EpochMs, scope: ReservationScope = 'usual'): SeedCommand {
  return commandAt(at, (view, now) => {
    const choice = choiceOf(scope, view.world.agent.product);
    return reserve(view, { requestCode: requestCodeIn(view), choice }, now);
  });
}

function choiceOf(scope: ReservationScope, product: ProductKind): ReservationChoice {
  if (scope === 'universal') return { kind: 'universal' };
  // Of a cluster it is the usual workloads whose term ends.
  const isMore = scope === 'with-term' && product === 'cyber-vision';
  return {
    kind: 'specific',
    quantities: { ...initialQuantities[product], ...(isMore && additionalQuantities[product]) },
  };
}

/** The administrator installed the portal's newest authorization code. */
export function authorizationInstalledAt(at: EpochMs): SeedCommand {
  return commandAt(at, (view, now) => installAuthorization(view, { code: authorizationCodeIn(view), by: user }, now));
}

/** All that leads to a reservation, which began at this moment. */
export function reservationAt(at: EpochMs, scope?: ReservationScope): SeedCommand[] {
  return [
    reservationRequestedAt(at - 50 * minute),
    reservationAuthorizedAt(at - 20 * minute, scope),
    authorizationInstalledAt(at),
  ];
}

/** Somebody reserved more in the portal. */
export function updateAuthorizedAt(at: EpochMs): SeedCommand {
  return commandAt(at, (view, now) => {
    const { product } = view.world.agent;
    const quantities = { ...initialQuantities[product], ...additionalQuantities[product] };
    return updateReservation(view, { udi: ownUdi(view.world.agent), quantities }, now);
  });
}

/** The administrator gave the reservation up. */
export function reservationReturnedAt(at: EpochMs): SeedCommand {
  return commandAt(at, (view, now) => returnReservation(view, { by: user }, now));
}

function requestCodeIn(view: StateView): string {
  const request = reservationRequest(view);
  return request.ok ? request.value.code : '';
}

/** As the portal lets it be downloaded again: the code that is in transit, or else the one in force. */
function authorizationCodeIn(view: StateView): string {
  const holding = view.instance(ownUdi(view.world.agent))?.holding;
  if (holding?.kind !== 'reserved') return '';
  return holding.pending?.authorizationCode ?? holding.authorizationCode;
}
