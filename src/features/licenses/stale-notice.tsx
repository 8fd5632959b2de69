import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { activityQuery } from '#src/api/activity.ts';
import type { ApiError } from '#src/api/api-error.ts';
import { summaryQuery, usageQuery } from '#src/api/license.ts';
import { toServerTime } from '#src/api/server-clock.ts';
import { sessionQuery } from '#src/api/session.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';

/** Alert that displayed data is no longer updated, with the time of the last update. An ended session has its own notice. */
export function StaleNotice() {
  const { t } = useTranslation('licenses');
  const { time } = useFormats();
  const summary = useQuery(summaryQuery);
  const usage = useQuery(usageQuery);
  const activity = useInfiniteQuery(activityQuery);
  const hasSessionNotice = useHasSessionNotice();
  const isStale = ({ data, error }: { readonly data: unknown; readonly error: ApiError | null }) =>
    data !== undefined && error !== null && !(error.code === 'session-ended' && hasSessionNotice);
  // A failed request for older entries is reported at its button.
  const activityQueries = activity.isFetchNextPageError ? [] : [activity];
  // `dataUpdatedAt` is read only for stale queries: reading it always would render this after every response.
  const staleQueries = [summary, usage, ...activityQueries]
    .filter(isStale)
    .sort((left, right) => left.dataUpdatedAt - right.dataUpdatedAt);
  const [oldest] = staleQueries;
  if (!oldest?.error) return null;
  const at = new Date(toServerTime(oldest.dataUpdatedAt)).toISOString();
  const retry = () => void Promise.all(staleQueries.map(({ refetch }) => refetch()));
  return <ProblemAlert title={t('stale', { time: time(at) })} failure={oldest.error} onRetry={retry} />;
}

/** Returns whether the frame shows that the session has ended, or is about to. */
function useHasSessionNotice(): boolean {
  const { error, isFetching } = useQuery(sessionQuery);
  return isFetching || error?.code === 'session-ended';
}
