import { addSnoozes, formatSnoozes, removeSnoozes } from '#src/domain/changed-snoozes.ts';
import { type NoticeStage, nextStep } from '#src/domain/notice.ts';
import { limitSteps } from '#src/domain/severity.ts';
import { parseSnoozes } from '#src/domain/snoozes.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { Button } from '#src/ui/button.tsx';
import { storedSnoozes } from './stored-snoozes.ts';

/** Button that snoozes the notice of a stage until the next step. */
export function SnoozeButton({ stage }: { readonly stage: NoticeStage }) {
  const { t } = useTranslation('upcomingNotices');
  const snoozeText = useSnoozeText();
  const handleClick = () => {
    snooze(stage);
    reportResult(snoozeText('done', stage), { label: t('snooze.undo'), onClick: () => takeSnoozeBack(stage) });
  };
  return (
    <Button size="small" variant="text" onClick={handleClick}>
      {snoozeText('button', stage)}
    </Button>
  );
}

/** Returns a function that says until which step a notice is snoozed: as the label of a button, or as a result. */
export function useSnoozeText() {
  const { t } = useTranslation('upcomingNotices');
  return (form: 'button' | 'done', stage: NoticeStage): string => {
    const count = nextStep(stage)?.at;
    if (count === undefined) return t(`snooze.${form}AtShortage`);
    return stage.steps === limitSteps ? t(`snooze.${form}AtPercent`, { count }) : t(`snooze.${form}AtDays`, { count });
  };
}

/** Snoozes the notice of a stage until the next step. */
export function snooze(stage: NoticeStage): void {
  storedSnoozes.choose(formatSnoozes(addSnoozes(parseSnoozes(storedSnoozes.get()), stage)));
}

/** Shows the notice of a stage again. */
export function takeSnoozeBack(stage: NoticeStage): void {
  storedSnoozes.choose(formatSnoozes(removeSnoozes(parseSnoozes(storedSnoozes.get()), stage)));
}
