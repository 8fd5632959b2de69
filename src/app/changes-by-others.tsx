import { type InfiniteData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { activityQuery } from '#src/api/activity.ts';
import { keys } from '#src/api/keys.ts';
import { backendNow } from '#src/api/server-clock.ts';
import { sessionQuery } from '#src/api/session.ts';
import type { Activity } from '#src/contract/activity.ts';
import { changeByOthers, stateChanges } from '#src/domain/changes-by-others.ts';
import { ChangedSentence } from '#src/ui/changed-sentence.tsx';
import { type Changes, ChangesProvider } from '#src/ui/changes-by-others.ts';
import { ChangeByOthersNotice } from './change-by-others-notice.tsx';
import type { EntranceOf } from './entrances.ts';

const entriesOf = ({ pages }: InfiniteData<Activity>) => pages.flatMap(({ entries }) => entries);

interface ChangesByOthersProps {
  readonly entranceOf: EntranceOf;
  readonly children: ReactNode;
}

/** Round an open dialog: what others do while it is open is told in it, and what was typed stays. */
export function ChangesByOthers({ entranceOf, children }: ChangesByOthersProps) {
  const { data: entries } = useInfiniteQuery({ ...activityQuery, select: entriesOf });
  const { data: session } = useQuery(sessionQuery);
  const [since, setSince] = useState<string>();
  const queryClient = useQueryClient();
  if (since === undefined && entries) setSince(entries[0]?.id ?? '');

  const changes = useMemo<Changes>(() => {
    const last: Changes['last'] = (kinds) =>
      entries && session && since !== undefined
        ? changeByOthers(entries, kinds, { userName: session.userName, since })
        : undefined;
    const change = last(stateChanges);
    const notice = change ? <ChangeByOthersNotice change={change} entranceOf={entranceOf} /> : null;
    return { last, now: backendNow(), tell: (told) => <ChangedSentence change={told} />, notice };
  }, [entries, session, since, entranceOf]);

  const change = changes.last(stateChanges);
  const what = change && `${change.kind} ${change.at}`;
  useEffect(() => {
    if (what === undefined) return;
    // The state is another, and a code that stands here may be: both are asked for at once.
    void queryClient.invalidateQueries({ queryKey: keys.license });
    void queryClient.invalidateQueries({ queryKey: keys.reservation });
  }, [what, queryClient]);

  return <ChangesProvider value={changes}>{children}</ChangesProvider>;
}
