import { toCalendarDate } from '#src/domain/calendar-days.ts';
import { overUse, usageLimit } from '#src/domain/license-history.ts';
import type { UsageChart, UsageEvent } from '#src/domain/usage-chart.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';

/** Returns a function for the text of a day, as a number of days since 1970-01-01: use, limit and events. */
export function useDayTexts(chart: UsageChart, events: readonly UsageEvent[]): (day: number) => string {
  const { t } = useTranslation('usageHistory');
  const { day: formatDay, number } = useFormats();
  const nameOf = useEventNames();
  return (dayNumber) => {
    const day = toCalendarDate(dayNumber);
    const point = chart.points.get(dayNumber);
    const expected = chart.band.find((each) => each.day === day);
    const limit = point && usageLimit(point);
    const parts = [formatDay(day)];
    if (point) {
      parts.push(t('dayInUse', { number: number(point.inUse) }));
      if (point.unlimited) parts.push(t('unlimited'));
      else if (limit !== undefined) parts.push(t('dayLimit', { number: number(limit) }));
      if (overUse(point) > 0) parts.push(t('dayOver', { number: number(overUse(point)) }));
    } else if (expected && dayNumber > chart.today) {
      const [mid, low, high] = [expected.mid, expected.low, expected.high].map((value) => number(Math.round(value)));
      parts.push(t('dayExpected', { number: mid, from: low, to: high }));
    } else if (dayNumber <= chart.today) parts.push(t('dayNotCounted'));
    for (const event of events) if (event.day === day) parts.push(nameOf(event));
    return parts.join(' · ');
  };
}

/** Returns a function for the name of an event. */
export function useEventNames(): (event: UsageEvent) => string {
  const { t } = useTranslation(['usageHistory', 'activity']);
  const { number } = useFormats();
  return ({ kind, quantity = 0 }) =>
    kind === 'term-ends' || kind === 'use-rose' || kind === 'use-fell'
      ? t(`eventNames.${kind}`, { count: quantity, number: number(quantity) })
      : t(`activity:kinds.${kind}`);
}
