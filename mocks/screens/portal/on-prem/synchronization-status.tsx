import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import Box from '@mui/material/Box';
import type { PortalOnPrem } from '#mocks/on-prem/replies.ts';
import { SeverityLabel } from '#mocks/screens/portal/alert-labels.tsx';
import { DescriptionItem, DescriptionList } from '#mocks/screens/portal/description-list.tsx';
import { dayAhead, dayOf, portalDate } from '#mocks/screens/portal/formats.ts';
import { type PortalTranslate, usePortalTexts } from '#mocks/screens/portal/use-portal-texts.ts';
import { overdueSince } from './overdue-since.ts';
import { Section } from './section.tsx';

/**
 * Synchronization status of SSM On-Prem: the last synchronization with Smart Software Manager, and the due date of the
 * next.
 */
export function SynchronizationStatus({ onPrem }: { onPrem: PortalOnPrem | undefined }) {
  const { t } = usePortalTexts();
  return (
    <Section title={t('site.synchronization.status.title')}>
      <DescriptionList>
        <DescriptionItem term={t('onPrem.status')}>{onPrem && <StatusWord onPrem={onPrem} />}</DescriptionItem>
        <DescriptionItem term={t('onPrem.lastSynchronized')}>
          {onPrem && portalDate(onPrem.lastSynchronizedAt)}
        </DescriptionItem>
        <DescriptionItem term={t('site.synchronization.status.next')}>{onPrem && nextOf(onPrem, t)}</DescriptionItem>
        <DescriptionItem term={t('onPrem.due')}>
          {onPrem && (onPrem.status === 'removed' ? '-' : dayAhead(dayOf(onPrem.dueAt), onPrem.now, t))}
        </DescriptionItem>
        <DescriptionItem term={t('site.synchronization.status.smartAccount')} isName>
          {onPrem?.smartAccount}
        </DescriptionItem>
        <DescriptionItem term={t('onPrem.virtualAccount')} isName>
          {onPrem?.virtualAccount}
        </DescriptionItem>
      </DescriptionList>
    </Section>
  );
}

function StatusWord({ onPrem: { status, lastSynchronizedAt } }: { onPrem: PortalOnPrem }) {
  const { t } = usePortalTexts();
  if (status === 'removed') return <SeverityLabel severity="major">{t('onPrem.statuses.removed')}</SeverityLabel>;
  if (status === 'overdue') {
    const date = portalDate(overdueSince(lastSynchronizedAt)).slice(0, 11);
    return <SeverityLabel severity="minor">{t('site.synchronization.status.overdueSince', { date })}</SeverityLabel>;
  }
  return (
    <Box component="span" sx={{ display: 'flex', gap: 1, color: 'success.main', fontWeight: 600 }}>
      <CheckCircleOutlined sx={{ fontSize: 20 }} />
      {t('onPrem.statuses.synchronized')}
    </Box>
  );
}

function nextOf({ connection, nextSynchronizationAt }: PortalOnPrem, t: PortalTranslate): string {
  if (nextSynchronizationAt !== undefined) return portalDate(nextSynchronizationAt);
  return t(
    connection === 'connected'
      ? 'site.synchronization.status.nextManual'
      : 'site.synchronization.status.nextDisconnected',
  );
}
