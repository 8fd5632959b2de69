import { useQuery } from '@tanstack/react-query';
import CalendarIcon from 'lucide-react/icons/calendar-plus';
import { summaryQuery, usageQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { Button } from '#src/ui/button.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { useStickyError } from '#src/ui/use-sticky-error.ts';
import { TimelineChart } from './timeline-chart.tsx';
import { UpcomingList } from './upcoming-list.tsx';
import { hasCalendarDate, useCalendar } from './use-calendar.ts';
import { useLimitForecasts } from './use-limit-forecasts.ts';
import { useUpcoming } from './use-upcoming.ts';
import './timeline.css';

/** The region Coming up of the timeline: past and future in lanes, and what comes as a list (screens.md §2.6). */
export function TimelinePanel() {
  const { t } = useTranslation('timeline');
  const { events, isComplete, now } = useUpcoming(useLimitForecasts());
  const summaryResult = useQuery(summaryQuery);
  const usageResult = useQuery(usageQuery);
  const summaryError = useStickyError(summaryResult);
  const usageError = useStickyError(usageResult);
  // The terms of the licences are in the usage.
  const error = summaryResult.data ? !usageResult.data && usageError : summaryError;
  const retry = () => void Promise.all([summaryResult.refetch(), usageResult.refetch()]);
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
      {error ? <ProblemAlert failure={error} onRetry={retry} /> : null}
      {summaryResult.data ? <TimelineChart events={events} now={now} /> : null}
      {events.length > 0 ? <UpcomingList events={events} now={now} /> : null}
      {events.length === 0 && isComplete ? <Empty /> : null}
      {error || isComplete ? null : <Loading />}
    </Panel>
  );
}

function Loading() {
  const { t } = useTranslation('common');
  return (
    <div role="status" aria-label={t('loading')}>
      <span className="skeleton-block" />
    </div>
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
