import type { HttpHandler } from 'msw';
import {
  acknowledgeConfirmation,
  acknowledgeReturn,
  cancelReservation,
  checkAuthorization,
  confirmationCode,
  installAuthorization,
  requestReservation,
  reservationRequest,
  returnAuthorization,
  returnCode,
  returnReservation,
} from '#mocks/services/reservation-commands.ts';
import type { StateView } from '#mocks/transaction.ts';
import type { Route } from './route.ts';

/** The signed-in user, as the actor of a command. */
const currentActor = ({ world }: StateView) => ({ by: world.session.userName });

/**
 * Licence reservation with codes that are transferred by hand. A code is created once and stays readable until it is
 * used.
 */
export function reservationHandlers(route: Route): HttpHandler[] {
  return [
    route.command('requestReservation', (view, _body, now) => requestReservation(view, currentActor(view), now)),
    route.queryCode('getReservationRequest', reservationRequest),
    route.command('cancelReservation', (view, _body, now) => cancelReservation(view, currentActor(view), now)),
    route.command('returnAuthorization', (view, { code }, now) =>
      returnAuthorization(view, { code, ...currentActor(view) }, now),
    ),
    route.check('checkAuthorization', (view, { code }, now) => checkAuthorization(view, { code }, now)),
    route.command('installAuthorization', (view, { code }, now) =>
      installAuthorization(view, { code, ...currentActor(view) }, now),
    ),
    route.queryCode('getConfirmationCode', confirmationCode),
    route.command('acknowledgeConfirmation', (view, _body, now) =>
      acknowledgeConfirmation(view, currentActor(view), now),
    ),
    route.command('returnReservation', (view, _body, now) => returnReservation(view, currentActor(view), now)),
    route.queryCode('getReturnCode', returnCode),
    route.command('acknowledgeReturn', (view, _body, now) => acknowledgeReturn(view, currentActor(view), now)),
  ];
}
