import { useQuery } from '@tanstack/react-query';
import { summaryQuery } from '#src/api/license.ts';
import { toBackendTime } from '#src/api/server-clock.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';

/** Says that what the page shows is no longer kept up to date, and since when; an ended session has its own notice. */
export function StaleNotice() {
  const { t } = useTexts('licenses');
  const { time } = useFormats();
  const asked = useQuery(summaryQuery);
  const { data, error } = asked;
  if (!data || !error || error.code === 'session-ended') return null;
  // Read only now: with it, every answer would draw this again.
  const at = new Date(toBackendTime(asked.dataUpdatedAt)).toISOString();
  return <ProblemAlert title={t('stale', { time: time(at) })} failure={error} onRetry={() => void asked.refetch()} />;
}
