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
} from '#mocks/exchange/reserving.ts';
import type { View } from '#mocks/step.ts';
import type { Route } from './route.ts';

/** Who is signed in: whose act it is. */
const signedIn = ({ world }: View) => ({ by: world.session.userName });

/** Licences reserved by codes carried by hand. A code is made once, and answered again until it has been used. */
export function reservationHandlers(route: Route): HttpHandler[] {
  return [
    route.act('requestReservation', (view, _nothing, now) => requestReservation(view, signedIn(view), now)),
    route.readCode('getReservationRequest', reservationRequest),
    route.act('cancelReservation', (view, _nothing, now) => cancelReservation(view, signedIn(view), now)),
    route.act('returnAuthorization', (view, { code }, now) =>
      returnAuthorization(view, { code, ...signedIn(view) }, now),
    ),
    route.act('checkAuthorization', (view, { code }, now) => checkAuthorization(view, { code }, now)),
    route.act('installAuthorization', (view, { code }, now) =>
      installAuthorization(view, { code, ...signedIn(view) }, now),
    ),
    route.readCode('getConfirmationCode', confirmationCode),
    route.act('acknowledgeConfirmation', (view, _nothing, now) => acknowledgeConfirmation(view, signedIn(view), now)),
    route.act('returnReservation', (view, _nothing, now) => returnReservation(view, signedIn(view), now)),
    route.readCode('getReturnCode', returnCode),
    route.act('acknowledgeReturn', (view, _nothing, now) => acknowledgeReturn(view, signedIn(view), now)),
  ];
}
