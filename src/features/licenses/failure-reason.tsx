import type { FailedAttempt } from '#src/contract/summary.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { useProblemTexts } from '#src/i18n/problem-texts.ts';

/** "Last attempt failed", under the status it belongs to. */
export function FailureReason({ failure }: { readonly failure: FailedAttempt }) {
  const { t } = useTexts('licenses');
  const { shortDateTime } = useFormats();
  const { cause } = useProblemTexts()(`reason:${failure.reason.code}`);
  return (
    <span className="status-reason muted">
      {t('status.lastAttemptFailed', { date: shortDateTime(failure.at), reason: cause })}
    </span>
  );
}
