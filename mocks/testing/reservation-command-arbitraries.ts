import fc from 'fast-check';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import type { ReservationChoice } from '#mocks/cssm/reservations.ts';
import {
  acknowledgeConfirmation,
  acknowledgeReturn,
  cancelReservation,
  installAuthorization,
  requestReservation,
  returnAuthorization,
  returnReservation,
} from '#mocks/services/reservation-commands.ts';
import { authorizationCodesIn } from './codes-in-transit.ts';
import { by } from './simulator-harness.ts';
import { type HarnessCommand, tryCommand } from './try-command.ts';

const which = fc.constantFrom('newest' as const, 'confirmed' as const);

/** Quantities to reserve, by tag. */
export const quantities = fc.record({
  [catalogue.advantage.tag]: fc.nat({ max: 60 }),
  [catalogue.intrusionDetectionIc3000.tag]: fc.nat({ max: 2 }),
});

/** What to reserve for a request code. */
export const choices: fc.Arbitrary<ReservationChoice> = fc.oneof(
  { weight: 4, arbitrary: quantities.map((chosen) => ({ kind: 'specific', quantities: chosen }) as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'universal' } as const) },
);

/** A reservation command of an administrator at the product, with the existing codes. */
export const anyReservationCommand: fc.Arbitrary<HarnessCommand> = fc.oneof(
  fc.constant(tryCommand((view, now) => requestReservation(view, { by }, now))),
  fc.constant(tryCommand((view, now) => cancelReservation(view, { by }, now))),
  which.map((code) =>
    tryCommand((view, now) => installAuthorization(view, { code: authorizationCodesIn(view)[code], by }, now)),
  ),
  which.map((code) =>
    tryCommand((view, now) => returnAuthorization(view, { code: authorizationCodesIn(view)[code], by }, now)),
  ),
  fc.constant(tryCommand((view, now) => acknowledgeConfirmation(view, { by }, now))),
  fc.constant(tryCommand((view, now) => returnReservation(view, { by }, now))),
  fc.constant(tryCommand((view, now) => acknowledgeReturn(view, { by }, now))),
);
