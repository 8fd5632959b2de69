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
  /** Whether the notice links to the synchronization page. */
  readonly hasLink?: boolean;
}

/**
 * Alert that SSM On-Prem is overdue for synchronization, or was removed for that reason, with a remedy (domain.md §2).
 */
export function SynchronizationNotice({ onPrem, hasLink = false }: SynchronizationNoticeProps) {
  const { t } = usePortalTexts();
  const { status, lastSynchronizedAt, dueAt } = onPrem;
  if (status === 'synchronized') return null;
  const values = { date: portalDay(dayOf(overdueSince(lastSynchronizedAt))), due: portalDate(dueAt) };
  return (
    <Alert severity={status === 'overdue' ? 'warning' : 'error'} sx={{ mt: 4, maxWidth: 800 }}>
      <AlertTitle sx={{ fontWeight: 600 }}>{t(`site.${status}.title`, values)}</AlertTitle>
      {t(`site.${status}.sentence`, values)}{' '}
      {hasLink && (
        <Link component={RouterLink} to={addresses.onPremSynchronization()} underline="always">
          {t('site.openSynchronization')}
        </Link>
      )}
    </Alert>
  );
}
