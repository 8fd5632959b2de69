import type { FailedAttempt } from '#src/contract/summary.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useProblemTexts } from '#src/i18n/problem-texts.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';

/** The text “Last attempt failed” with date and cause, shown under a status. */
export function FailureReason({ failure }: { readonly failure: FailedAttempt }) {
  const { t } = useTranslation('licenses');
  const { shortDateTime } = useFormats();
  const { cause } = useProblemTexts()(`reason:${failure.reason.code}`);
  return (
    <span className="status-reason muted">
      {t('status.lastAttemptFailed', { date: shortDateTime(failure.at), reason: cause })}
    </span>
  );
}
