import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { summaryQuery, usageQuery } from '#src/api/license.ts';
import type { Summary } from '#src/contract/summary.ts';
import { notices } from '#src/domain/notices.ts';
import { type DividedNotices, divideBySnoozes } from '#src/domain/snoozes.ts';
import { useSnoozes } from './stored-snoozes.ts';
import { useServerNow } from './use-server-now.ts';

/** Returns the present notices, those that the user snoozed, and the summary once it is known. */
export function useNotices(): DividedNotices & { readonly summary: Summary | undefined } {
  const now = useServerNow(60_000);
  const { data: summary } = useQuery(summaryQuery);
  const { data: usage } = useQuery(usageQuery);
  const snoozes = useSnoozes();
  return useMemo(
    () => ({ summary, ...divideBySnoozes(summary ? notices(summary, now, usage) : [], snoozes) }),
    [summary, now, usage, snoozes],
  );
}
