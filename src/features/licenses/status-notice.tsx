import { useTranslation } from '#src/i18n/use-translation.ts';
import { paths } from '#src/paths.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { ActionButton } from './action-button.tsx';
import type { NoticeProps } from './notice-props.ts';
import { OutOfComplianceNotice } from './out-of-compliance-notice.tsx';
import { RenewalNotice } from './renewal-notice.tsx';
import { ReportNotice } from './report-notice.tsx';
import { ReservedShortageNotice } from './reserved-shortage-notice.tsx';

/** Notice about a problem of a registered product: missing licenses or failed communication with the portal. */
export function StatusNotice(props: NoticeProps) {
  switch (props.notice.kind) {
    case 'out-of-compliance':
      return props.summary.registration.status === 'reserved' ? (
        <ReservedShortageNotice {...props} />
      ) : (
        <OutOfComplianceNotice {...props} />
      );
    case 'authorization-expired':
      return <AuthorizationExpiredNotice {...props} />;
    case 'renewal-failed':
      return <RenewalNotice {...props} />;
    case 'report-failed':
      return <ReportNotice {...props} />;
    default:
      return null;
  }
}

function AuthorizationExpiredNotice({ notice: { severity } }: NoticeProps) {
  const { t } = useTranslation('licenses');
  return (
    <NoticeBox
      severity={severity}
      title={t('notice.authorizationExpired')}
      actions={
        <ActionButton
          action="renew-authorization"
          text="renewAuthorization"
          path={paths.renew('authorization')}
          isPrimary
        />
      }
    >
      <p>{t('notice.authorizationExpiredNext')}</p>
    </NoticeBox>
  );
}
