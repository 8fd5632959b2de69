import { type InfiniteData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { activityQuery } from '#src/api/activity.ts';
import { keys } from '#src/api/keys.ts';
import { serverNow } from '#src/api/server-clock.ts';
import { sessionQuery } from '#src/api/session.ts';
import type { Activity } from '#src/contract/activity.ts';
import { latestConcurrentChange, stateChanges } from '#src/domain/concurrent-changes.ts';
import { ChangeMessage } from '#src/ui/change-message.tsx';
import { type ConcurrentChanges, ConcurrentChangesProvider } from '#src/ui/concurrent-changes.ts';
import { ConcurrentChangeNotice } from './concurrent-change-notice.tsx';
import type { DialogGuard } from './dialog-guards.ts';

const allEntries = ({ pages }: InfiniteData<Activity>) => pages.flatMap(({ entries }) => entries);

interface ConcurrentChangeWatcherProps {
  readonly guard: DialogGuard;
  readonly children: ReactNode;
}

/** Wraps an open dialog and reports the changes that other users make while it is open. Typed text stays. */
export function ConcurrentChangeWatcher({ guard, children }: ConcurrentChangeWatcherProps) {
  const { data: entries } = useInfiniteQuery({ ...activityQuery, select: allEntries });
  const { data: session } = useQuery(sessionQuery);
  const [since, setSince] = useState<string>();
  const queryClient = useQueryClient();
  if (since === undefined && entries) setSince(entries[0]?.id ?? '');

  const changes = useMemo<ConcurrentChanges>(() => {
    const latest: ConcurrentChanges['latest'] = (kinds) =>
      entries && session && since !== undefined
        ? latestConcurrentChange(entries, kinds, { userName: session.userName, since })
        : undefined;
    const change = latest(stateChanges);
    const notice = change ? <ConcurrentChangeNotice change={change} guard={guard} /> : null;
    return { latest, now: serverNow(), renderMessage: (message) => <ChangeMessage change={message} />, notice };
  }, [entries, session, since, guard]);

  const change = changes.latest(stateChanges);
  const changeKey = change && `${change.kind} ${change.at}`;
  useEffect(() => {
    if (changeKey === undefined) return;
    // The change may affect the state and a displayed code, so both are fetched again at once.
    void queryClient.invalidateQueries({ queryKey: keys.license });
    void queryClient.invalidateQueries({ queryKey: keys.reservation });
  }, [changeKey, queryClient]);

  return <ConcurrentChangesProvider value={changes}>{children}</ConcurrentChangesProvider>;
}
