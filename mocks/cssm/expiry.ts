import { lastDayBefore } from '#mocks/codes/calendar-date.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { CalendarDate } from '#src/contract/time.ts';
import { isActiveAt } from './licenses.ts';
import type { License } from './state.ts';

/** The last day of a licence's purchased terms, or several days; omitted if they are perpetual (domain.md §4.3). */
export type PortalExpiry = CalendarDate | 'multiple-terms';

/** The expiry of the terms that are active at this time. */
export function expiryOf({ terms }: License, now: EpochMs): { readonly expires?: PortalExpiry } {
  const running = terms.filter((term) => isActiveAt(term, now));
  const days = new Set(running.map(({ endsAt }) => (endsAt === undefined ? undefined : lastDayBefore(endsAt))));
  if (days.size > 1) return { expires: 'multiple-terms' };
  const [expires] = days;
  return expires === undefined ? {} : { expires };
}
