import { useInfiniteQuery } from '@tanstack/react-query';
import BookmarkIcon from 'lucide-react/icons/bookmark';
import RefreshCwIcon from 'lucide-react/icons/refresh-cw';
import SlidersHorizontalIcon from 'lucide-react/icons/sliders-horizontal';
import UserRoundCheckIcon from 'lucide-react/icons/user-round-check';
import { useRef, useState } from 'react';
import { activityQuery } from '#src/api/activity.ts';
import type { ActivityEntry } from '#src/contract/activity.ts';
import { activitySeverity } from '#src/domain/activity-severity.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useProblemTexts } from '#src/i18n/problem-texts.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { Button } from '#src/ui/button.tsx';
import { ChoiceChips } from '#src/ui/choice-chips.tsx';
import { DateTime } from '#src/ui/date-time.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { RawResponse } from '#src/ui/raw-response.tsx';
import { SeverityIcon } from '#src/ui/status.tsx';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import { useStickyError } from '#src/ui/use-sticky-error.ts';
import {
  type ActivityFilter,
  activityFilters,
  type FoldedEntry,
  foldRepetitions,
  groupByDay,
  isProblem,
} from './activity-rows.ts';

const resultOf = ({ kind, result }: ActivityEntry) => (kind === 'deregistered-locally' ? 'partly' : result);

/** A list with more entries than this has filters. */
const FILTER_THRESHOLD = 5;
/** The number of rows until all are requested. */
const INITIAL_ROWS = 8;

type Area = 'registration' | 'authorization' | 'reservation' | 'settings';
const icons: Readonly<Record<Area, typeof RefreshCwIcon>> = {
  registration: UserRoundCheckIcon,
  authorization: RefreshCwIcon,
  reservation: BookmarkIcon,
  settings: SlidersHorizontalIcon,
};

/** The part of licensing that an entry is about, by the words in its kind. */
function areaOf({ kind }: ActivityEntry): Area {
  if (/reservation|confirmation|return/.test(kind)) return 'reservation';
  if (/-changed$/.test(kind)) return 'settings';
  return /regist|activated|removed/.test(kind) ? 'registration' : 'authorization';
}

/** The activity log by day, newest first: description, actor, result and reason of each entry (screens.md §2.3). */
export function ActivityPanel() {
  const { t } = useTranslation('activity');
  const query = useInfiniteQuery(activityQuery);
  const { data, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } = query;
  const error = useStickyError(query);
  const { date } = useFormats();
  const [filter, setFilter] = useState<ActivityFilter>('all');
  const [isComplete, setComplete] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  // A filter that would show all or no entries is not offered, nor any for a few entries.
  const filters = (['all', 'people', 'problems'] as const).filter((each) => {
    const { length } = entries.filter(activityFilters[each]);
    return each === 'all' || (length > 0 && length < entries.length && entries.length > FILTER_THRESHOLD);
  });
  const selected = filters.includes(filter) ? filter : 'all';
  const rows = foldRepetitions(entries.filter(activityFilters[selected]));
  const isFolded = !isComplete && rows.length > INITIAL_ROWS;
  return (
    <Panel title={t('title')} isFlat leftOut={data?.pages.find((page) => page.leftOut)?.leftOut}>
      {error && !data ? <ProblemAlert failure={error} onRetry={() => void refetch()} /> : null}
      {data && entries.length === 0 ? <p className="muted">{t('empty')}</p> : null}
      {filters.length > 1 ? (
        <ChoiceChips
          legend={t('show')}
          choices={filters.map((id) => ({ id, name: t(`filters.${id}`) }))}
          selected={selected}
          onSelect={setFilter}
        />
      ) : null}
      <div ref={list} tabIndex={-1}>
        {groupByDay(isFolded ? rows.slice(0, INITIAL_ROWS) : rows, date).map(({ day, rows: rowsOfDay }) => (
          <div key={rowsOfDay[0]?.entry.id} className="activity-group">
            <h3 className="activity-day muted">{day}</h3>
            <ol className="activity">
              {rowsOfDay.map((row) => (
                <Row key={row.entry.id} row={row} />
              ))}
            </ol>
          </div>
        ))}
      </div>
      {isFolded ? (
        <Button
          size="small"
          onClick={() => {
            setComplete(true);
            list.current?.focus();
          }}
        >
          {t('showAll')}
        </Button>
      ) : null}
      {hasNextPage && !isFolded ? (
        <Button
          size="small"
          variant="outlined"
          aria-disabled={isFetchingNextPage}
          onClick={() => {
            if (!isFetchingNextPage) void fetchNextPage();
          }}
        >
          {t('older')}
        </Button>
      ) : null}
      {isFetchNextPageError && error ? <ProblemAlert failure={error} onRetry={() => void fetchNextPage()} /> : null}
    </Panel>
  );
}

function Row({ row: { entry, count, since } }: { readonly row: FoldedEntry }) {
  const { t } = useTranslation('activity');
  const { day, date, number } = useFormats();
  const textsOf = useProblemTexts();
  const { actor, endedOn } = entry;
  const description = endedOn ? t('termEndedOn', { date: day(endedOn) }) : t(`kinds.${entry.kind}`);
  const rawText = entry.log ?? entry.reason?.raw;
  // An observed event of the agent has no actor.
  const byline = entry.result === 'observed' && actor.kind === 'agent' ? 'observed' : actor.kind;
  const name = actor.kind === 'user' ? actor.name : '';
  const actorText = t(`by.${byline}`, { name });
  const Icon = icons[areaOf(entry)];
  return (
    <li className="activity-entry">
      <span className="activity-result" data-severity={activitySeverity(entry)}>
        {isProblem(entry) ? (
          <SeverityIcon severity={activitySeverity(entry)} />
        ) : (
          <Icon className="status-icon" aria-hidden="true" />
        )}
        <span className="visually-hidden">{t(`results.${resultOf(entry)}`)}</span>
      </span>
      <span>
        <span className="activity-what">{description}</span>{' '}
        <span className="muted">
          <TextWithNames text={actorText} names={[name]} />
          {count > 1 ? ` · ${t('repeated', { number: number(count), date: date(since) })}` : null}
        </span>
      </span>
      <span className="activity-when muted">
        <DateTime at={entry.at} as="shortTime" />
      </span>
      {entry.reason ? (
        <span className="activity-reason muted">{textsOf(`reason:${entry.reason.code}`).cause}</span>
      ) : null}
      {rawText ? (
        <div className="activity-reason">
          <RawResponse raw={rawText} summary={entry.log ? t('logged') : undefined} />
        </div>
      ) : null}
    </li>
  );
}
