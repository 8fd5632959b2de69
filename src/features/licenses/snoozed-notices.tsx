import { useId } from 'react';
import type { ActiveSummary } from '#src/contract/summary.ts';
import type { Notice, NoticeStage } from '#src/domain/notice.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { Button } from '#src/ui/button.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { SeverityIcon } from '#src/ui/status.tsx';
import { useLimitTitle } from './limit-notice.tsx';
import { snooze, takeSnoozeBack, useSnoozeText } from './snooze-button.tsx';
import { useEvaluationTitle, useRenewalTitle } from './stage-titles.ts';
import { useTermTitle } from './term-notice.tsx';
import { useNotices } from './use-notices.ts';
import './snoozed-notices.css';

/** The list of the notices that the user snoozed, each with a button that shows it again. Empty without any. */
export function SnoozedNotices() {
  const { t } = useTranslation('upcomingNotices');
  const { snoozed, summary } = useNotices();
  if (snoozed.length === 0 || !summary || summary.deployment === 'standby') return null;
  return (
    <Panel title={t('snooze.title')} isFlat>
      <ul className="snoozed-notices">
        {snoozed.map((notice) =>
          notice.stage ? (
            <SnoozedNotice
              key={notice.stage.subjects.map(({ id }) => id).join()}
              notice={notice}
              stage={notice.stage}
              summary={summary}
            />
          ) : null,
        )}
      </ul>
    </Panel>
  );
}

interface SnoozedNoticeProps {
  readonly notice: Notice;
  readonly stage: NoticeStage;
  readonly summary: ActiveSummary;
}

function SnoozedNotice({ notice, stage, summary }: SnoozedNoticeProps) {
  const { t } = useTranslation('upcomingNotices');
  const title = useStageTitle()(notice, stage, summary);
  const until = useSnoozeText()('done', stage);
  const titleId = useId();
  const handleClick = () => {
    takeSnoozeBack(stage);
    // The button disappears. The notice is at the top of the page again.
    document.querySelector('h1')?.focus();
    reportResult(t('snooze.shownAgain'), { label: t('snooze.undo'), onClick: () => snooze(stage) });
  };
  return (
    <li data-severity={notice.severity}>
      <SeverityIcon severity={notice.severity} />
      <p>
        <strong id={titleId}>{title}</strong>
        <span className="muted">{until}</span>
      </p>
      <Button size="small" variant="outlined" aria-describedby={titleId} onClick={handleClick}>
        {t('snooze.showAgain')}
      </Button>
    </li>
  );
}

/** Returns a function that gives the headline of a notice that has a stage. */
function useStageTitle() {
  const [limit, term, evaluation, renewal] = [useLimitTitle(), useTermTitle(), useEvaluationTitle(), useRenewalTitle()];
  return ({ kind, severity }: Notice, stage: NoticeStage, summary: ActiveSummary): string => {
    if (kind === 'limit-near') return limit(stage);
    if (kind === 'term-ending') return term(stage);
    return kind === 'evaluation' ? evaluation(summary.evaluation, severity) : renewal(summary);
  };
}
