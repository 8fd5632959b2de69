import { Link } from 'react-router';
import { useProblemTexts } from '#src/i18n/problem-texts.ts';
import { RichText, useTranslation } from '#src/i18n/use-translation.ts';
import { inAppNavigation, paths } from '#src/paths.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { RawResponse } from '#src/ui/raw-response.tsx';
import { ResolutionLink } from '#src/ui/resolution-link.tsx';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import type { NoticeProps } from './notice-props.ts';

/** Notice about a running, failed, stale or expired registration, with the reason and the next step. */
export function RegistrationNotice({ notice: { severity }, summary: { registration }, product }: NoticeProps) {
  const { t } = useTranslation('licenses');
  const textsOf = useProblemTexts();
  switch (registration.status) {
    case 'registering':
      return (
        <NoticeBox severity={severity} title={t('notice.registering')}>
          <p>{t('notice.registeringNext')}</p>
        </NoticeBox>
      );
    case 'retrying': {
      const { code, raw } = registration.lastFailure.reason;
      const reason = textsOf(`reason:${code}`).cause;
      return (
        <NoticeBox severity={severity} title={t('notice.retrying')}>
          <p>
            {product.capabilities.transport === 'dialog' ? (
              <RichText
                t={t}
                i18nKey="notice.retryingNext"
                values={{ reason }}
                components={{ edit: <Link to={paths.transport()} {...inAppNavigation} /> }}
              />
            ) : (
              t('notice.retryingNextPlain', { reason })
            )}
          </p>
          <RawResponse raw={raw} />
        </NoticeBox>
      );
    }
    case 'failed': {
      const { code, raw } = registration.lastFailure.reason;
      const { cause, remedy } = textsOf(`reason:${code}`);
      return (
        <NoticeBox
          severity={severity}
          title={t('notice.registrationFailed')}
          actions={<ResolutionLink code={`reason:${code}`} />}
        >
          <p>
            {cause} {remedy}
          </p>
          <RawResponse raw={raw} />
        </NoticeBox>
      );
    }
    case 'unregistered':
      return registration.staleRegistration ? (
        <NoticeBox severity={severity} title={t('notice.leftBehind')}>
          <p>
            <TextWithNames
              text={t('notice.leftBehindNext', {
                productInstance: registration.staleRegistration.productInstance,
                virtualAccount: registration.staleRegistration.virtualAccount,
              })}
              names={[registration.staleRegistration.productInstance, registration.staleRegistration.virtualAccount]}
            />
          </p>
        </NoticeBox>
      ) : null;
    case 'expired':
      return (
        <NoticeBox severity={severity} title={t('notice.registrationExpired')}>
          <p>{t('notice.registrationExpiredNext')}</p>
        </NoticeBox>
      );
    default:
      return null;
  }
}
