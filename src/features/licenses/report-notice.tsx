import { useFormats } from '#src/i18n/formats.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { useProblemTexts } from '#src/i18n/problem-texts.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { RawAnswer } from '#src/ui/raw-answer.tsx';
import type { NoticeProps } from './notice-props.ts';
import { isOverdue } from './times.tsx';
import { useBackendNow } from './use-backend-now.ts';

/** A report of post-paid use could not be sent: why, and when it is tried again (S4 ch. 4). */
export function ReportNotice({ notice: { severity }, summary: { utility } }: NoticeProps) {
  const { t } = useTexts('licenses');
  const { dateTime } = useFormats();
  const textsOf = useProblemTexts();
  const now = useBackendNow(10_000);
  if (!utility?.lastFailure) return null;
  const { code, raw } = utility.lastFailure.reason;
  const { cause, remedy } = textsOf(`reason:${code}`);
  return (
    <NoticeBox severity={severity} title={t('notice.reportFailed')}>
      <p>
        {t('notice.reportFailedNext', { reason: cause, remedy, date: dateTime(utility.nextReportAt) })}
        {isOverdue(utility.nextReportAt, now) ? ` ${t('notice.overdue')}` : null}
      </p>
      <RawAnswer raw={raw} />
    </NoticeBox>
  );
}
