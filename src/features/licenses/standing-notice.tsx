import { useFormats } from '#src/i18n/formats.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { useProblemTexts } from '#src/i18n/problem-texts.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import type { NoticeProps } from './notice-props.ts';

/** What is wrong with a registered product: too much in use, or the portal not reached for too long. */
export function StandingNotice({ notice: { kind, severity }, summary, product }: NoticeProps) {
  const { t } = useTexts('licenses');
  const { dateTime } = useFormats();
  const textsOf = useProblemTexts();
  const { registration, authorization } = summary;
  if (kind === 'out-of-compliance') {
    const nextAt = authorization.contact?.nextAt;
    return (
      <NoticeBox severity={severity} title={t('notice.outOfCompliance')}>
        <p>
          {nextAt ? t('notice.outOfComplianceNext', { date: dateTime(nextAt) }) : t('notice.outOfCompliancePlain')}
          {product.capabilities.complianceAffectsFeatures ? null : ` ${t('notice.noFeaturesAffected')}`}
        </p>
      </NoticeBox>
    );
  }
  if (kind === 'authorization-expired') {
    return (
      <NoticeBox severity={severity} title={t('notice.authorizationExpired')}>
        <p>{t('notice.authorizationExpiredNext')}</p>
      </NoticeBox>
    );
  }
  const failure =
    registration.status === 'registered' ? (registration.lastFailure ?? authorization.contact?.lastFailure) : undefined;
  if (!failure) return null;
  const { cause, remedy } = textsOf(`reason:${failure.reason.code}`);
  return (
    <NoticeBox severity={severity} title={t('notice.renewalFailed')}>
      <p>{t('notice.renewalFailedNext', { reason: cause, remedy })}</p>
    </NoticeBox>
  );
}
