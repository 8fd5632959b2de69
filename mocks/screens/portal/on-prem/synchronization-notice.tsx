import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { PortalOnPrem } from '#mocks/on-prem/replies.ts';
import { addresses } from '#mocks/screens/portal/addresses.ts';
import { dayOf, portalDate, portalDay } from '#mocks/screens/portal/formats.ts';
import { usePortalTexts } from '#mocks/screens/portal/use-portal-texts.ts';
import { overdueSince } from './overdue-since.ts';

interface SynchronizationNoticeProps {
  readonly onPrem: PortalOnPrem;
  /** Whether it links to the page where one synchronizes. */
  readonly leadsThere?: boolean;
}

/** That SSM On-Prem should have synchronized long ago, or was removed for it, and what to do (domain.md §2). */
export function SynchronizationNotice({ onPrem, leadsThere = false }: SynchronizationNoticeProps) {
  const { t } = usePortalTexts();
  const { status, lastSynchronizedAt, dueAt } = onPrem;
  if (status === 'synchronized') return null;
  const values = { date: portalDay(dayOf(overdueSince(lastSynchronizedAt))), due: portalDate(dueAt) };
  return (
    <Alert severity={status === 'overdue' ? 'warning' : 'error'} sx={{ mt: 4, maxWidth: 800 }}>
      <AlertTitle sx={{ fontWeight: 600 }}>{t(`site.${status}.title`, values)}</AlertTitle>
      {t(`site.${status}.sentence`, values)}{' '}
      {leadsThere && (
        <Link component={RouterLink} to={addresses.onPremSynchronization()} underline="always">
          {t('site.openSynchronization')}
        </Link>
      )}
    </Alert>
  );
}
