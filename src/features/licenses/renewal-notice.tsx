import { failedRenewals } from '#src/domain/status.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useProblemTexts } from '#src/i18n/problem-texts.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { paths } from '#src/paths.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { RawResponse } from '#src/ui/raw-response.tsx';
import { ResolutionLink } from '#src/ui/resolution-link.tsx';
import { ActionButton } from './action-button.tsx';
import type { NoticeProps } from './notice-props.ts';
import { useServerNow } from './use-server-now.ts';

/** Notice that a renewal failed, with the reason, the deadline and the remedy. The old state stays valid meanwhile. */
export function RenewalNotice({ notice: { severity }, summary }: NoticeProps) {
  const { t } = useTranslation('licenses');
  const { dateTime } = useFormats();
  const textsOf = useProblemTexts();
  const now = useServerNow(10_000);
  const failures = failedRenewals(summary);
  const [first] = failures;
  if (!first) return null;
  const { code, raw } = first.failure.reason;
  const deadline = summary.authorization.heartbeat?.deadlineAt;
  return (
    <NoticeBox
      severity={severity}
      title={t('notice.renewalFailed')}
      actions={
        <>
          <ResolutionLink code={`reason:${code}`} />
          {failures.map(({ kind }) => (
            <ActionButton
              key={kind}
              action={`renew-${kind}`}
              text={kind === 'authorization' ? 'renewAuthorization' : 'renewRegistration'}
              path={paths.renew(kind)}
            />
          ))}
        </>
      }
    >
      <ul className="notice-steps">
        {failures.map(({ kind, failure: { reason } }) => (
          <li key={kind}>
            {t('notice.renewalFailedOf', {
              kind: t(`notice.renewalFailedKinds.${kind}`),
              reason: textsOf(`reason:${reason.code}`).cause,
            })}
          </li>
        ))}
      </ul>
      <p>
        {textsOf(`reason:${code}`).remedy} {t('notice.renewalRetried')}
        {deadline
          ? ` ${t(Date.parse(deadline) <= now ? 'notice.renewalDeadlinePast' : 'notice.renewalDeadline', { date: dateTime(deadline) })}`
          : null}
      </p>
      <RawResponse raw={raw} />
    </NoticeBox>
  );
}
