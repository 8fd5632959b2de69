import { useTexts } from '#src/i18n/hooks.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import type { NoticeProps } from './notice-props.ts';
import { OutOfComplianceNotice } from './out-of-compliance-notice.tsx';
import { RenewButton } from './renew-button.tsx';
import { RenewalNotice } from './renewal-notice.tsx';
import { ReportNotice } from './report-notice.tsx';

/** What is wrong with a registered product: too much in use, or the portal not reached when it should have been. */
export function StandingNotice(props: NoticeProps) {
  switch (props.notice.kind) {
    case 'out-of-compliance':
      return <OutOfComplianceNotice {...props} />;
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
  const { t } = useTexts('licenses');
  return (
    <NoticeBox
      severity={severity}
      title={t('notice.authorizationExpired')}
      actions={<RenewButton kind="authorization" />}
    >
      <p>{t('notice.authorizationExpiredNext')}</p>
    </NoticeBox>
  );
}
