import { Link } from 'react-router';
import { RichText, useTexts } from '#src/i18n/hooks.ts';
import { useProblemTexts } from '#src/i18n/problem-texts.ts';
import { openedHere, paths } from '#src/paths.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { RawAnswer } from '#src/ui/raw-answer.tsx';
import { RemedyLink } from '#src/ui/remedy-link.tsx';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import type { NoticeProps } from './notice-props.ts';

/** How a registration goes, or why it did not: what is happening, the reason, and what to do next. */
export function RegistrationNotice({ notice: { severity }, summary: { registration }, product }: NoticeProps) {
  const { t } = useTexts('licenses');
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
                components={{ edit: <Link to={paths.transport()} {...openedHere} /> }}
              />
            ) : (
              t('notice.retryingNextPlain', { reason })
            )}
          </p>
          <RawAnswer raw={raw} />
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
          actions={<RemedyLink code={`reason:${code}`} />}
        >
          <p>
            {cause} {remedy}
          </p>
          <RawAnswer raw={raw} />
        </NoticeBox>
      );
    }
    case 'unregistered':
      return registration.leftBehind ? (
        <NoticeBox severity={severity} title={t('notice.leftBehind')}>
          <p>
            <TextWithNames
              text={t('notice.leftBehindNext', {
                productInstance: registration.leftBehind.productInstance,
                virtualAccount: registration.leftBehind.virtualAccount,
              })}
              names={[registration.leftBehind.productInstance, registration.leftBehind.virtualAccount]}
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
