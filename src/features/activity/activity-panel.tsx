import Button from '@mui/material/Button';
import { useInfiniteQuery } from '@tanstack/react-query';
import { activityQuery } from '#src/api/activity.ts';
import type { ActivityEntry } from '#src/contract/activity.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { useProblemTexts } from '#src/i18n/problem-texts.ts';
import { useLastingError } from '#src/ui/lasting-error.ts';
import { Moment } from '#src/ui/moment.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { RawAnswer } from '#src/ui/raw-answer.tsx';
import { type Severity, SeverityIcon } from '#src/ui/status.tsx';
import { TextWithNames } from '#src/ui/text-with-names.tsx';

const severities: Readonly<Record<ActivityEntry['result'], Severity>> = {
  started: 'information',
  succeeded: 'success',
  failed: 'error',
  noticed: 'warning',
};

/** What the result alone does not tell: as loud as the notice there is about it, and what is well again is no warning. */
const ownSeverities: Partial<Record<ActivityEntry['kind'], Severity>> = {
  'in-compliance': 'success',
  'communication-restored': 'success',
  'deregistered-here-only': 'warning',
  'evaluation-expired': 'error',
  'out-of-compliance': 'error',
  'authorization-expired': 'error',
  'registration-expired': 'error',
  'reservation-lapsed': 'error',
};
const resultOf = ({ kind, result }: ActivityEntry) => (kind === 'deregistered-here-only' ? 'partly' : result);

const severityOf = ({ kind, result }: ActivityEntry): Severity => ownSeverities[kind] ?? severities[result];

/** What happened, newest first: who, what, result, reason (screens.md §2.3). */
export function ActivityPanel() {
  const { t } = useTexts('activity');
  const asked = useInfiniteQuery(activityQuery);
  const { data, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } = asked;
  const error = useLastingError(asked);
  const entries = data?.pages.flatMap((page) => page.entries);
  return (
    <Panel title={t('title')}>
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
  const { t } = useTexts('activity');
  const { day } = useFormats();
  const textsOf = useProblemTexts();
  const { actor, endedOn } = entry;
  const what = endedOn ? t('termEndedOn', { date: day(endedOn) }) : t(`kinds.${entry.kind}`);
  const told = entry.log ?? entry.reason?.raw;
  // Of what became so by itself nobody is the doer.
  const byline = entry.result === 'noticed' && actor.kind === 'agent' ? 'noticed' : actor.kind;
  const name = actor.kind === 'user' ? actor.name : '';
  const who = t(`by.${byline}`, { name });
  return (
    <li className="activity-entry">
      <span className="activity-result" data-severity={severityOf(entry)}>
        <SeverityIcon severity={severityOf(entry)} />
        <span className="visually-hidden">{t(`results.${resultOf(entry)}`)}</span>
      </span>
      <span>
        <span className="activity-what">{what}</span>{' '}
        <span className="muted">
          <TextWithNames text={who} names={[name]} />
        </span>
      </span>
      <span className="activity-when muted">
        <Moment at={entry.at} as="shortDateTime" />
      </span>
      {entry.reason ? (
        <span className="activity-reason muted">{textsOf(`reason:${entry.reason.code}`).cause}</span>
      ) : null}
      {told ? (
        <div className="activity-reason">
          <RawAnswer raw={told} summary={entry.log ? t('logged') : undefined} />
        </div>
      ) : null}
    </li>
  );
}
