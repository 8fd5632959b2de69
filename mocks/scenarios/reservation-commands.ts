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

/** The reserved quantities of each product, by tag (S4 ch. 5: 50 components). */
const initialQuantities: Readonly<Record<ProductKind, Quantities>> = {
  'cyber-vision': { [catalogue.advantage.tag]: 50 },
  'secure-workload': { [catalogue.workloadProtection.tag]: 500, [catalogue.endpointVisibility.tag]: 1500 },
};

/** The additional quantities after an update (S4 ch. 5: IDS of a sensor). */
const additionalQuantities: Readonly<Record<ProductKind, Quantities>> = {
  'cyber-vision': { [catalogue.intrusionDetectionIc3000.tag]: 1 },
  'secure-workload': { [catalogue.workloadProtection.tag]: 800 },
};

/** Creates a request code as the administrator. */
export function reservationRequestedAt(at: EpochMs): SeedCommand {
  return commandAt(at, (view, now) => requestReservation(view, { by: user }, now));
}

/** Cancels the request as one that the portal has not answered. */
export function reservationCancelledAt(at: EpochMs): SeedCommand {
  return commandAt(at, (view, now) => cancelReservation(view, { by: user }, now));
}

/** Extent of a reservation: the initial quantities; with a licence whose term ends; or universal. */
type ReservationScope = 'usual' | 'with-term' | 'universal';

/** Enters the request code in the portal and reserves licences. */
export function reservationAuthorizedAt(at: EpochMs, scope: ReservationScope = 'usual'): SeedCommand {
  return commandAt(at, (view, now) => {
    const choice = choiceOf(scope, view.world.agent.product);
    return reserve(view, { requestCode: requestCodeIn(view), choice }, now);
  });
}

function choiceOf(scope: ReservationScope, product: ProductKind): ReservationChoice {
  if (scope === 'universal') return { kind: 'universal' };
  // A cluster's licence whose term ends is the one for workloads, which is reserved in any case.
  const isMore = scope === 'with-term' && product === 'cyber-vision';
  return {
    kind: 'specific',
    quantities: { ...initialQuantities[product], ...(isMore && additionalQuantities[product]) },
  };
}

/** Installs the portal's newest authorization code as the administrator. */
export function authorizationInstalledAt(at: EpochMs): SeedCommand {
  return commandAt(at, (view, now) => installAuthorization(view, { code: authorizationCodeIn(view), by: user }, now));
}

/** The commands of a reservation that begins at this time. */
export function reservationAt(at: EpochMs, scope?: ReservationScope): SeedCommand[] {
  return [
    reservationRequestedAt(at - 50 * minute),
    reservationAuthorizedAt(at - 20 * minute, scope),
    authorizationInstalledAt(at),
  ];
}

/** Reserves more licences in the portal. */
export function updateAuthorizedAt(at: EpochMs): SeedCommand {
  return commandAt(at, (view, now) => {
    const { product } = view.world.agent;
    const quantities = { ...initialQuantities[product], ...additionalQuantities[product] };
    return updateReservation(view, { udi: ownUdi(view.world.agent), quantities }, now);
  });
}

/** Returns the reservation as the administrator. */
export function reservationReturnedAt(at: EpochMs): SeedCommand {
  return commandAt(at, (view, now) => returnReservation(view, { by: user }, now));
}

function requestCodeIn(view: StateView): string {
  const request = reservationRequest(view);
  return request.ok ? request.value.code : '';
}

/** The code that the portal offers for download: the pending one, otherwise the active one. */
function authorizationCodeIn(view: StateView): string {
  const holding = view.instance(ownUdi(view.world.agent))?.holding;
  if (holding?.kind !== 'reserved') return '';
  return holding.pending?.authorizationCode ?? holding.authorizationCode;
}
