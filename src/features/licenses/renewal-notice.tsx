import { failedRenewals } from '#src/domain/standing.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { useProblemTexts } from '#src/i18n/problem-texts.ts';
import { paths } from '#src/paths.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { RawAnswer } from '#src/ui/raw-answer.tsx';
import { RemedyLink } from '#src/ui/remedy-link.tsx';
import type { NoticeProps } from './notice-props.ts';
import { OfferButton } from './offer-button.tsx';
import { useBackendNow } from './use-backend-now.ts';

/** A renewal failed: which, why, until when it does no harm, and what to do. The old state goes on meanwhile. */
export function RenewalNotice({ notice: { severity }, summary }: NoticeProps) {
  const { t } = useTexts('licenses');
  const { dateTime } = useFormats();
  const textsOf = useProblemTexts();
  const now = useBackendNow(10_000);
  const failed = failedRenewals(summary);
  const [first] = failed;
  if (!first) return null;
  const { code, raw } = first.failure.reason;
  const deadline = summary.authorization.contact?.deadlineAt;
  return (
    <NoticeBox
      severity={severity}
      title={t('notice.renewalFailed')}
      actions={
        <>
          <RemedyLink code={`reason:${code}`} />
          {failed.map(({ kind }) => (
            <OfferButton
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
        {failed.map(({ kind, failure: { reason } }) => (
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
      <RawAnswer raw={raw} />
    </NoticeBox>
  );
}
