import { useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '#src/api/keys.ts';
import { sessionQuery } from '#src/api/session.ts';
import type { Session } from '#src/contract/session.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { NewTabLink } from '#src/ui/new-tab-link.tsx';
import { NoticeBox } from '#src/ui/notice.tsx';

/** Says that the session has ended, and goes when somebody has signed in again; nothing typed is lost meanwhile. */
export function SessionNotice() {
  const { t } = useTexts('frame');
  const { error } = useQuery(sessionQuery);
  const known = useQueryClient().getQueryData<Session>(keys.session);
  if (error?.code !== 'session-ended') return null;
  return (
    <NoticeBox
      severity="warning"
      role="alert"
      title={t('sessionEnded')}
      actions={known ? <NewTabLink href={known.signInUrl}>{t('signIn')}</NewTabLink> : null}
    >
      <p>{t('sessionEndedNext')}</p>
    </NoticeBox>
  );
}
