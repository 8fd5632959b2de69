import type { Moment } from '#mocks/codes/instant.ts';
import type { WorldName } from './catalogue.ts';
import { measuredAt, moreInUseAt } from './deeds.ts';
import type { Deed } from './history.ts';
import { counting, evaluated, type Past } from './past.ts';
import {
  authorizedAt,
  installedAt,
  requestAt,
  requestCancelledAt,
  reservationAt,
  returnedAt,
  updateAuthorizedAt,
} from './reservation-deeds.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** The scenarios in which codes are carried by hand. */
type ReservationScenario = Extract<
  WorldName,
  `reserv${string}` | `update-${string}` | `return-${string}` | 'cancelled-on-one-side'
>;

/** What led to each of them. */
export const reservationPasts: Readonly<Record<ReservationScenario, (start: Moment) => Past>> = {
  'reservation-pending': (start) => counting(start - evaluated, requestAt(start - 3 * hour)),
  'reservation-authorized': (start) =>
    counting(start - evaluated, requestAt(start - 3 * hour), authorizedAt(start - 2 * hour)),
  'reservation-authorized-universal': (start) =>
    counting(start - evaluated, requestAt(start - 3 * hour), authorizedAt(start - 2 * hour, 'universal')),
  'cancelled-on-one-side': (start) =>
    counting(
      start - evaluated,
      requestAt(start - 3 * hour),
      authorizedAt(start - 2 * hour),
      requestCancelledAt(start - hour),
    ),
  'reservation-not-allowed': (start) => ({ ...counting(start - evaluated), mayReserve: false }),
  reserved: (start) => reserved(start - 6 * day),
  'reserved-no-usage': (start) => {
    const installed = start - 6 * day;
    return { installedAt: installed - day, deeds: [measuredAt(installed - hour, {}), ...reservationAt(installed)] };
  },
  // Its evaluation of 90 days ran out before.
  'reserved-after-evaluation': (start) => {
    const installed = start - 6 * day;
    return counting(installed - 93 * day, ...reservationAt(installed));
  },
  'reserved-universal': (start) => {
    const installed = start - 6 * day;
    return counting(installed - evaluated, ...reservationAt(installed, 'universal'));
  },
  'reserved-over-used': (start) => overUsed(start - 10 * day - 5 * hour),
  'reserved-term-ended': (start) => {
    const installed = start - 31 * day;
    const used = moreInUseAt(installed + hour, 450);
    const past = counting(installed - evaluated, ...reservationAt(installed, 'with-term'), used);
    return { ...past, termEndsAt: start - 2 * day };
  },
  'reserved-lapsed': (start) => overUsed(start - 92 * day),
  'update-authorized': (start) => overUsed(start - 4 * day, updateAuthorizedAt(start - 2 * hour)),
  'update-unconfirmed': (start) =>
    overUsed(start - 4 * day, updateAuthorizedAt(start - 2 * hour), installedAt(start - hour)),
  'return-unacknowledged': (start) => reserved(start - 6 * day, returnedAt(start - hour)),
};

/** One whose licences were reserved at this moment, with 81 days of its evaluation left. */
function reserved(installed: Moment, ...deeds: readonly Deed[]): Past {
  return counting(installed - evaluated, ...reservationAt(installed), ...deeds);
}

/** Since this moment one licence more is in use than is reserved: of an IC3000, or of 500 workloads. */
function overUsed(since: Moment, ...deeds: readonly Deed[]): Past {
  return reserved(since - 2 * day, moreInUseAt(since, 501), ...deeds);
}
