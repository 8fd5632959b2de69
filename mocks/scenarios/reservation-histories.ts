import type { EpochMs } from '#mocks/codes/epoch.ts';
import { increasedUsageAt, usageAt } from './commands.ts';
import { elapsedEvaluation, historySince, type ScenarioHistory } from './history.ts';
import type { SeedCommand } from './replay.ts';
import {
  authorizationInstalledAt,
  reservationAt,
  reservationAuthorizedAt,
  reservationCancelledAt,
  reservationRequestedAt,
  reservationReturnedAt,
  updateAuthorizedAt,
} from './reservation-commands.ts';
import type { WorldName } from './world-names.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** The scenarios of License Reservation. */
type ReservationScenario = Extract<
  WorldName,
  `reserv${string}` | `update-${string}` | `return-${string}` | 'cancelled-on-one-side'
>;

/** Their histories. */
export const reservationHistories: Readonly<Record<ReservationScenario, (start: EpochMs) => ScenarioHistory>> = {
  'reservation-pending': (start) => historySince(start - elapsedEvaluation, reservationRequestedAt(start - 3 * hour)),
  'reservation-authorized': (start) =>
    historySince(
      start - elapsedEvaluation,
      reservationRequestedAt(start - 3 * hour),
      reservationAuthorizedAt(start - 2 * hour),
    ),
  'reservation-authorized-universal': (start) =>
    historySince(
      start - elapsedEvaluation,
      reservationRequestedAt(start - 3 * hour),
      reservationAuthorizedAt(start - 2 * hour, 'universal'),
    ),
  'cancelled-on-one-side': (start) =>
    historySince(
      start - elapsedEvaluation,
      reservationRequestedAt(start - 3 * hour),
      reservationAuthorizedAt(start - 2 * hour),
      reservationCancelledAt(start - hour),
    ),
  'reservation-not-allowed': (start) => ({ ...historySince(start - elapsedEvaluation), mayReserve: false }),
  reserved: (start) => reserved(start - 6 * day),
  'reserved-no-usage': (start) => {
    const reservedSince = start - 6 * day;
    return {
      installedAt: reservedSince - day,
      commands: [usageAt(reservedSince - hour, {}), ...reservationAt(reservedSince)],
    };
  },
  // The evaluation of 90 days ended before the reservation.
  'reserved-after-evaluation': (start) => {
    const reservedSince = start - 6 * day;
    return historySince(reservedSince - 93 * day, ...reservationAt(reservedSince));
  },
  'reserved-universal': (start) => {
    const reservedSince = start - 6 * day;
    return historySince(reservedSince - elapsedEvaluation, ...reservationAt(reservedSince, 'universal'));
  },
  'reserved-over-used': (start) => overUsedSince(start - 10 * day - 5 * hour),
  'reserved-term-ended': (start) => {
    const reservedSince = start - 31 * day;
    const usage = increasedUsageAt(reservedSince + hour, 450);
    const history = historySince(
      reservedSince - elapsedEvaluation,
      ...reservationAt(reservedSince, 'with-term'),
      usage,
    );
    return { ...history, termEndsAt: start - 2 * day };
  },
  'reserved-lapsed': (start) => overUsedSince(start - 92 * day),
  'update-authorized': (start) => overUsedSince(start - 4 * day, updateAuthorizedAt(start - 2 * hour)),
  'update-unconfirmed': (start) =>
    overUsedSince(start - 4 * day, updateAuthorizedAt(start - 2 * hour), authorizationInstalledAt(start - hour)),
  'return-unacknowledged': (start) => reserved(start - 6 * day, reservationReturnedAt(start - hour)),
};

/** The history of a product whose reservation began at this time with 81 days of its evaluation left. */
function reserved(reservedSince: EpochMs, ...commands: readonly SeedCommand[]): ScenarioHistory {
  return historySince(reservedSince - elapsedEvaluation, ...reservationAt(reservedSince), ...commands);
}

/** The history of a reservation in which usage exceeds a licence by one: of an IC3000, or of 500 workloads. */
function overUsedSince(since: EpochMs, ...commands: readonly SeedCommand[]): ScenarioHistory {
  return reserved(since - 2 * day, increasedUsageAt(since, 501), ...commands);
}
