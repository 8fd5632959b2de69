import fc from 'fast-check';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import type { ReservationChoice } from '#mocks/cssm/reserving.ts';
import { ownUdi } from '#mocks/exchange/exchange.ts';
import {
  enterConfirmationCode,
  removeReservation,
  reserve,
  updateReservation,
} from '#mocks/exchange/portal-reservations.ts';
import {
  acknowledgeConfirmation,
  acknowledgeReturn,
  cancelReservation,
  installAuthorization,
  requestReservation,
  returnAuthorization,
  returnReservation,
} from '#mocks/exchange/reserving.ts';
import { attempted, type Deed } from './attempted.ts';
import { by } from './bench.ts';
import { authorizationCodesIn, confirmationCodeIn, requestCodeIn, returnCodeIn } from './carried-codes.ts';

const which = fc.constantFrom('newest' as const, 'confirmed' as const);

const quantities = fc.record({
  [catalogue.advantage.tag]: fc.nat({ max: 60 }),
  [catalogue.intrusionDetectionIc3000.tag]: fc.nat({ max: 2 }),
});

const choices: fc.Arbitrary<ReservationChoice> = fc.oneof(
  { weight: 4, arbitrary: quantities.map((told) => ({ kind: 'specific', quantities: told }) as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'universal' } as const) },
);

/** What an administrator does with the codes there are, at the product. */
export const anyReservationCommand: fc.Arbitrary<Deed> = fc.oneof(
  fc.constant(attempted((view, now) => requestReservation(view, { by }, now))),
  fc.constant(attempted((view, now) => cancelReservation(view, { by }, now))),
  which.map((code) =>
    attempted((view, now) => installAuthorization(view, { code: authorizationCodesIn(view)[code], by }, now)),
  ),
  which.map((code) =>
    attempted((view, now) => returnAuthorization(view, { code: authorizationCodesIn(view)[code], by }, now)),
  ),
  fc.constant(attempted((view, now) => acknowledgeConfirmation(view, { by }, now))),
  fc.constant(attempted((view, now) => returnReservation(view, { by }, now))),
  fc.constant(attempted((view, now) => acknowledgeReturn(view, { by }, now))),
);

/** And in the portal. */
export const anyReservationActInThePortal: fc.Arbitrary<Deed> = fc.oneof(
  choices.map((choice) => attempted((view, now) => reserve(view, { requestCode: requestCodeIn(view), choice }, now))),
  quantities.map((told) =>
    attempted((view, now) => updateReservation(view, { udi: ownUdi(view.world.agent), quantities: told }, now)),
  ),
  fc.constant(
    attempted((view, now) =>
      enterConfirmationCode(view, { udi: ownUdi(view.world.agent), code: confirmationCodeIn(view) }, now),
    ),
  ),
  fc.constant(
    attempted((view, now) =>
      removeReservation(view, { udi: ownUdi(view.world.agent), returnCode: returnCodeIn(view) }, now),
    ),
  ),
);
