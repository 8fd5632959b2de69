import { useQuery } from '@tanstack/react-query';
import { productQuery } from '#src/api/product.ts';
import { serverNow } from '#src/api/server-clock.ts';
import type { UpcomingEvent } from '#src/domain/upcoming-event.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { paths } from '#src/paths.ts';
import { hrefOf } from '#src/served-at.ts';
import { reportResult } from '#src/ui/announcer.ts';
import type { CalendarEntry } from '#src/ui/calendar-file.ts';
import { saveFile } from '#src/ui/save-file.ts';
import { useUpcomingTexts } from './upcoming-texts.ts';

/** Whether a calendar can hold an event: it has a date that has not passed. */
export function hasCalendarDate(event: UpcomingEvent): boolean {
  return !event.isOverdue && ('at' in event || 'day' in event);
}

/** Returns a function that saves events as a calendar file. The module that writes it is loaded then. */
export function useCalendar(): (events: readonly UpcomingEvent[]) => Promise<void> {
  const { t } = useTranslation('timeline');
  const { data: product } = useQuery(productQuery);
  const textsOf = useUpcomingTexts();
  const instanceName = product?.instanceName ?? 'product';

  const entryOf = (event: UpcomingEvent): readonly CalendarEntry[] => {
    if ('since' in event) return [];
    const { title, meaning, consequence, step } = textsOf(event);
    const sentences = [meaning, consequence, step].filter(Boolean).join(' ');
    const origin = t('calendar.from', { product: product?.name, instance: instanceName });
    return [
      {
        id: event.id,
        start: 'at' in event ? { at: event.at } : { day: event.day },
        title: t('calendar.title', { title, instance: instanceName }),
        description: `${sentences}\n\n${origin}`,
      },
    ];
  };
  return async (events) => {
    const module = await import('#src/ui/calendar-file.ts').catch(() => undefined);
    if (!module) return reportResult(t('calendar.failed'));
    const source = {
      name: t('calendar.name', { instance: instanceName }),
      instanceName,
      address: location.origin + hrefOf(paths.timeline()),
    };
    const content = module.calendarFile(events.filter(hasCalendarDate).flatMap(entryOf), source, serverNow());
    const [only] = events.length === 1 ? events : [];
    const name = saveFile(fileName(instanceName, only), content, 'text/calendar');
    reportResult(t('calendar.saved', { name }));
  };
}

/** Returns a name such as `center-license-timeline-2026-01-15.ics`, with the day in UTC by the server's clock. */
function fileName(instanceName: string, only: UpcomingEvent | undefined): string {
  const today = new Date(serverNow()).toISOString().slice(0, 10);
  return `${instanceName}-license-${only?.kind ?? 'timeline'}-${today}.ics`;
}
