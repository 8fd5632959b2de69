import { serverNow } from '#src/api/server-clock.ts';
import type { ActiveSummary, Evaluation } from '#src/contract/summary.ts';
import { evaluationRemaining, wholeDays } from '#src/domain/expiry.ts';
import type { Severity } from '#src/domain/severity.ts';
import { failedRenewals } from '#src/domain/status.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';

/** Returns a function that describes the remaining evaluation: its end once that is near and its clock runs. */
export function useEvaluationTitle() {
  const { t } = useTranslation('licenses');
  const { date, shortTime } = useFormats();
  return (evaluation: Evaluation, severity: Severity): string => {
    const now = serverNow();
    const count = wholeDays(evaluationRemaining(evaluation, now));
    if (severity === 'information' || evaluation.clock !== 'running') return t('notice.evaluationLeft', { count });
    const { endsAt } = evaluation;
    return date(endsAt) === date(new Date(now).toISOString())
      ? t('notice.evaluationEndsToday', { time: shortTime(endsAt) })
      : t('notice.evaluationEnds', { count });
  };
}

/** Returns a function that names the renewals that failed. */
export function useRenewalTitle() {
  const { t } = useTranslation('licenses');
  return (summary: ActiveSummary): string => {
    const [first, ...others] = failedRenewals(summary);
    return others.length > 0 || !first ? t('notice.renewalsFailed') : t(`notice.renewalFailed.${first.kind}`);
  };
}
