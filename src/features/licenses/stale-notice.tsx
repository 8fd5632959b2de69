import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
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
  const summary = useQuery(summaryQuery);
  const usage = useQuery(usageQuery);
  const activity = useInfiniteQuery(activityQuery);
  const hasSessionNotice = useHasSessionNotice();
  const isStale = ({ data, error }: { readonly data: unknown; readonly error: ApiError | null }) =>
    data !== undefined && error !== null && !(error.code === 'session-ended' && hasSessionNotice);
  // A failed request for older entries is reported at its button.
  const activityQueries = activity.isFetchNextPageError ? [] : [activity];
  const staleQueries = [summary, usage, ...activityQueries].filter(isStale);
  const [query] = staleQueries;
  if (!query?.error) return null;
  const retry = () => void Promise.all(staleQueries.map(({ refetch }) => refetch()));
  // `dataUpdatedAt` is read only for a stale query: reading it always would render this after every response.
  return <StaleAlert updatedAt={query.dataUpdatedAt} failure={query.error} onRetry={retry} />;
}

interface StaleAlertProps {
  /** When the data was last updated, in ms of the browser's clock. */
  readonly updatedAt: number;
  readonly failure: ApiError;
  readonly onRetry: () => void;
}

/**
 * The alert keeps the time with which it appeared: a screen reader would announce the whole alert again when another
 * part of the page fails, or when a response corrects the clock.
 */
function StaleAlert({ updatedAt, failure, onRetry }: StaleAlertProps) {
  const { t } = useTranslation('licenses');
  const { time } = useFormats();
  const [at] = useState(() => new Date(toServerTime(updatedAt)).toISOString());
  return <ProblemAlert title={t('stale', { time: time(at) })} failure={failure} onRetry={onRetry} />;
}

/** Returns whether the frame shows that the session has ended, or is about to. */
function useHasSessionNotice(): boolean {
  const { error, isFetching } = useQuery(sessionQuery);
  return isFetching || error?.code === 'session-ended';
}
