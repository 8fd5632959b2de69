import Button from '@mui/material/Button';
import { useInfiniteQuery } from '@tanstack/react-query';
import { activityQuery } from '#src/api/activity.ts';
import type { ActivityEntry } from '#src/contract/activity.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useProblemTexts } from '#src/i18n/problem-texts.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { DateTime } from '#src/ui/date-time.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { RawResponse } from '#src/ui/raw-response.tsx';
import { type Severity, SeverityIcon } from '#src/ui/status.tsx';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import { useStickyError } from '#src/ui/use-sticky-error.ts';

const severities: Readonly<Record<ActivityEntry['result'], Severity>> = {
  started: 'information',
  succeeded: 'success',
  failed: 'error',
  observed: 'warning',
};

/** Severities that the result alone does not determine. They match the severity of the notice about the same event. */
const kindSeverities: Partial<Record<ActivityEntry['kind'], Severity>> = {
  'in-compliance': 'success',
  'communication-restored': 'success',
  'deregistered-locally': 'warning',
  'evaluation-expired': 'error',
  'out-of-compliance': 'error',
  'authorization-expired': 'error',
  'registration-expired': 'error',
  'reservation-lapsed': 'error',
};
const resultOf = ({ kind, result }: ActivityEntry) => (kind === 'deregistered-locally' ? 'partly' : result);

const severityOf = ({ kind, result }: ActivityEntry): Severity =>
  kindSeverities[kind] ?? severities[result] ?? 'information';

/** The activity log, newest first, with description, actor, result and reason of each entry (screens.md §2.3). */
export function ActivityPanel() {
  const { t } = useTranslation('activity');
  const query = useInfiniteQuery(activityQuery);
  const { data, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } = query;
  const error = useStickyError(query);
  const entries = data?.pages.flatMap((page) => page.entries);
  return (
    <Panel title={t('title')} isFlat leftOut={data?.pages.find((page) => page.leftOut)?.leftOut}>
      {error && !data ? <ProblemAlert failure={error} onRetry={() => void refetch()} /> : null}
      {entries?.length === 0 ? <p className="muted">{t('empty')}</p> : null}
      {entries && entries.length > 0 ? (
        <ol className="activity">
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ol>
      ) : null}
      {hasNextPage ? (
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

function Entry({ entry }: { readonly entry: ActivityEntry }) {
  const { t } = useTranslation('activity');
  const { day } = useFormats();
  const textsOf = useProblemTexts();
  const { actor, endedOn } = entry;
  const description = endedOn ? t('termEndedOn', { date: day(endedOn) }) : t(`kinds.${entry.kind}`);
  const rawText = entry.log ?? entry.reason?.raw;
  // An observed event of the agent has no actor.
  const byline = entry.result === 'observed' && actor.kind === 'agent' ? 'observed' : actor.kind;
  const name = actor.kind === 'user' ? actor.name : '';
  const actorText = t(`by.${byline}`, { name });
  return (
    <li className="activity-entry">
      <span className="activity-result" data-severity={severityOf(entry)}>
        <SeverityIcon severity={severityOf(entry)} />
        <span className="visually-hidden">{t(`results.${resultOf(entry)}`)}</span>
      </span>
      <span>
        <span className="activity-what">{description}</span>{' '}
        <span className="muted">
          <TextWithNames text={actorText} names={[name]} />
        </span>
      </span>
      <span className="activity-when muted">
        <DateTime at={entry.at} as="shortDateTime" />
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
