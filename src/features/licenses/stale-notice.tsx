import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { activityQuery } from '#src/api/activity.ts';
import type { ApiError } from '#src/api/api-error.ts';
import { summaryQuery, usageQuery } from '#src/api/license.ts';
import { toBackendTime } from '#src/api/server-clock.ts';
import { sessionQuery } from '#src/api/session.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';

/** Says that something the page shows is no longer kept up to date, and since when; an ended session has its own notice. */
export function StaleNotice() {
  const { t } = useTexts('licenses');
  const { time } = useFormats();
  const summary = useQuery(summaryQuery);
  const usage = useQuery(usageQuery);
  const activity = useInfiniteQuery(activityQuery);
  const hasSessionNotice = useSessionNotice();
  const isStale = ({ data, error }: { readonly data: unknown; readonly error: ApiError | null }) =>
    data !== undefined && error !== null && !(error.code === 'session-ended' && hasSessionNotice);
  // That older entries could not be had is said where they were asked for.
  const listed = activity.isFetchNextPageError ? [] : [activity];
  // When it was read is looked at only then: with it, every answer would draw this again.
  const stale = [summary, usage, ...listed]
    .filter(isStale)
    .sort((one, other) => one.dataUpdatedAt - other.dataUpdatedAt);
  const [oldest] = stale;
  if (!oldest?.error) return null;
  const at = new Date(toBackendTime(oldest.dataUpdatedAt)).toISOString();
  const retry = () => void Promise.all(stale.map(({ refetch }) => refetch()));
  return <ProblemAlert title={t('stale', { time: time(at) })} failure={oldest.error} onRetry={retry} />;
}

/** Whether the frame says that the session has ended, or will in a moment. */
function useSessionNotice(): boolean {
  const { error, isFetching } = useQuery(sessionQuery);
  return isFetching || error?.code === 'session-ended';
}
