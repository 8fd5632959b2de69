import { useFormats } from '#src/i18n/formats.ts';
import { useProblemTexts } from '#src/i18n/problem-texts.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { RawResponse } from '#src/ui/raw-response.tsx';
import type { NoticeProps } from './notice-props.ts';
import { isOverdue } from './timestamps.tsx';
import { useServerNow } from './use-server-now.ts';

/** Notice that a report of post-paid usage failed, with the reason and the next attempt (S4 ch. 4). */
export function ReportNotice({ notice: { severity }, summary: { utility } }: NoticeProps) {
  const { t } = useTranslation('licenses');
  const { dateTime } = useFormats();
  const textsOf = useProblemTexts();
  const now = useServerNow(10_000);
  if (!utility?.lastFailure) return null;
  const { code, raw } = utility.lastFailure.reason;
  const { cause, remedy } = textsOf(`reason:${code}`);
  return (
    <NoticeBox severity={severity} title={t('notice.reportFailed')}>
      <p>
        {t('notice.reportFailedNext', { reason: cause, remedy, date: dateTime(utility.nextReportAt) })}
        {isOverdue(utility.nextReportAt, now) ? ` ${t('notice.overdue')}` : null}
      </p>
      <RawResponse raw={raw} />
    </NoticeBox>
  );
}
