import ChevronIcon from 'lucide-react/icons/chevron-right';
import { Link } from 'react-router';
import type { UpcomingEvent } from '#src/domain/upcoming-event.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { paths } from '#src/paths.ts';
import { useDateStyle } from '#src/ui/appearance.ts';
import { SeverityIcon } from '#src/ui/status.tsx';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import { useUpcomingTexts } from './upcoming-texts.ts';
import { useUpcomingWords } from './upcoming-time.tsx';
import { useUpcoming } from './use-upcoming.ts';
import './coming-up.css';

/** The number of events in the line. */
const LINE_LENGTH = 3;

/**
 * The next events in one line, with a link to the timeline (screens.md §2). Ends that the product itself averts are left
 * out: in a line without their condition they would read as if they were certain.
 */
export function ComingUp() {
  const { t } = useTranslation(['timeline', 'licenses']);
  const { events, isComplete, now } = useUpcoming();
  const next = events.filter(({ need }) => need !== 'after-failures').slice(0, LINE_LENGTH);
  return (
    <section className="coming-up-line" aria-label={t('title')}>
      <span className="label" aria-hidden="true">
        {t('title')}
      </span>
      {next.length > 0 ? (
        <ol className="coming-up-events">
          {next.map((event) => (
            <NextEvent key={event.id} event={event} now={now} />
          ))}
        </ol>
      ) : (
        <span className="coming-up-events muted">{isComplete ? t('empty') : null}</span>
      )}
      <Link to={paths.timeline()}>
        {t('licenses:tabs.timeline')}
        <ChevronIcon aria-hidden="true" />
      </Link>
    </section>
  );
}

function NextEvent({ event, now }: { readonly event: UpcomingEvent; readonly now: number }) {
  const { exact } = useFormats();
  const { title } = useUpcomingTexts()(event);
  const { relative, absolute } = useUpcomingWords()(event, now);
  const isAbsolute = useDateStyle() === 'absolute';
  const names = 'name' in event ? [event.name] : [];
  return (
    <li data-severity={event.severity}>
      {event.severity === 'warning' || event.severity === 'error' ? <SeverityIcon severity={event.severity} /> : null}
      <span>
        <TextWithNames text={title} names={names} />{' '}
        <span className="muted" title={'at' in event ? exact(event.at) : undefined}>
          {isAbsolute || 'since' in event ? absolute : relative}
        </span>
      </span>
    </li>
  );
}
