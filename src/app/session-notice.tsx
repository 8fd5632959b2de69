import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '#src/api/session.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { SignInLink } from './sign-in-link.tsx';

/** Notice that the session has ended. It disappears after the next sign-in; typed text stays meanwhile. */
export function SessionNotice() {
  const { t } = useTranslation('frame');
  const { error } = useQuery(sessionQuery);
  if (error?.code !== 'session-ended') return null;
  return (
    <NoticeBox
      severity="warning"
      role="alert"
      title={t('sessionEnded')}
      actions={<SignInLink>{t('signIn')}</SignInLink>}
    >
      <p>{t('sessionEndedNext')}</p>
    </NoticeBox>
  );
}
