import { useQuery } from '@tanstack/react-query';
import CalendarIcon from 'lucide-react/icons/calendar-plus';
import { summaryQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { Button } from '#src/ui/button.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { TimelineChart } from './timeline-chart.tsx';
import { UpcomingList } from './upcoming-list.tsx';
import { hasCalendarDate, useCalendar } from './use-calendar.ts';
import { useLimitForecasts } from './use-limit-forecasts.ts';
import { useUpcoming } from './use-upcoming.ts';
import './timeline.css';

/** The region Coming up of the timeline: past and future in lanes, and what comes as a list (screens.md §2.6). */
export function TimelinePanel() {
  const { t } = useTranslation('timeline');
  const { events, now } = useUpcoming(useLimitForecasts());
  const saveToCalendar = useCalendar();
  const dated = events.filter(hasCalendarDate);
  return (
    <Panel
      title={t('title')}
      actions={
        dated.length > 0 ? (
          <Button
            size="small"
            variant="outlined"
            startIcon={<CalendarIcon aria-hidden="true" />}
            onClick={() => void saveToCalendar(dated)}
          >
            {t('calendar.addAll')}
          </Button>
        ) : null
      }
    >
      <TimelineChart events={events} now={now} />
      {events.length > 0 ? <UpcomingList events={events} now={now} /> : <Empty />}
    </Panel>
  );
}

/** Says that nothing is due, and why. */
function Empty() {
  const { t } = useTranslation('timeline');
  const { data: product } = useQuery(productQuery);
  const { data: summary } = useQuery(summaryQuery);
  if (summary?.deployment === 'standby') return <p>{t('emptyStandby', { context: product?.noun ?? 'center' })}</p>;
  return (
    <p>
      {t('empty')} {summary?.evaluation.clock === 'paused' ? t('emptyPaused') : null}
    </p>
  );
}
