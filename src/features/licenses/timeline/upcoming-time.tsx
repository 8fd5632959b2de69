import { timeToEvent, type UpcomingEvent } from '#src/domain/upcoming-event.ts';
import { useNearFormat } from '#src/features/licenses/timestamps.tsx';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { useDateStyle } from '#src/ui/appearance.ts';
import { DateTime } from '#src/ui/date-time.tsx';

interface UpcomingWords {
  /** In how much time the event is, or that it is overdue or waits. */
  readonly relative: string;
  /** Its day, with the time of day within 48 hours. */
  readonly absolute: string;
}

/** Returns a function for the words of an event's time at `now` (ms since 1970). */
export function useUpcomingWords(): (event: UpcomingEvent, now: number) => UpcomingWords {
  const { t } = useTranslation('timeline');
  const { fromNow, day } = useFormats();
  const formatNear = useNearFormat();
  const relativeOf = (event: UpcomingEvent, now: number) => {
    if ('since' in event) return t('waits');
    const span = timeToEvent(event, now);
    if (span.value === 0) return t(span.unit === 'day' ? 'today' : 'now');
    return fromNow(span);
  };
  return (event, now) => ({
    relative: relativeOf(event, now),
    absolute:
      'day' in event
        ? event.kind === 'term-end'
          ? t('lastDay', { date: day(event.day) })
          : day(event.day)
        : 'since' in event
          ? t('since', { date: formatNear(event.since, now) })
          : formatNear(event.at, now),
  });
}

interface UpcomingTimeProps {
  readonly event: UpcomingEvent;
  /** The server's time in ms since 1970. */
  readonly now: number;
}

/** When an event is: its day and in how much time, the one of the chosen style of dates first (screens.md §1). */
export function UpcomingTime({ event, now }: UpcomingTimeProps) {
  const { relative, absolute } = useUpcomingWords()(event, now);
  const isAbsolute = useDateStyle() === 'absolute';
  return (
    <span className="upcoming-when">
      <span className="upcoming-time">
        <Moment event={event}>{isAbsolute ? absolute : relative}</Moment>
      </span>
      <span className="muted">{isAbsolute ? relative : absolute}</span>
    </span>
  );
}

/** Words for the time of an event. An instant shows its exact time in UTC on hover and focus; a calendar day has no zone. */
function Moment({ event, children }: { readonly event: UpcomingEvent; readonly children: string }) {
  if ('day' in event) return <time dateTime={event.day}>{children}</time>;
  return <DateTime at={'at' in event ? event.at : event.since}>{children}</DateTime>;
}
