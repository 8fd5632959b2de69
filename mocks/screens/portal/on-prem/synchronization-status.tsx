import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import Box from '@mui/material/Box';
import type { PortalOnPrem } from '#mocks/on-prem/replies.ts';
import { SeverityWord } from '#mocks/screens/portal/alert-words.tsx';
import { Fact, Facts } from '#mocks/screens/portal/facts.tsx';
import { dayAhead, dayOf, portalDate } from '#mocks/screens/portal/formats.ts';
import { type Say, usePortalTexts } from '#mocks/screens/portal/texts.ts';
import { overdueSince } from './overdue-since.ts';
import { Section } from './section.tsx';

/** How SSM On-Prem stands with Smart Software Manager: when they synchronized, and until when they must do so again. */
export function SynchronizationStatus({ onPrem }: { onPrem: PortalOnPrem | undefined }) {
  const { say } = usePortalTexts();
  return (
    <Section title={say('site.synchronization.status.title')}>
      <Facts>
        <Fact term={say('onPrem.status')}>{onPrem && <StatusWord onPrem={onPrem} />}</Fact>
        <Fact term={say('onPrem.lastSynchronized')}>{onPrem && portalDate(onPrem.lastSynchronizedAt)}</Fact>
        <Fact term={say('site.synchronization.status.next')}>{onPrem && nextOf(onPrem, say)}</Fact>
        <Fact term={say('onPrem.due')}>
          {onPrem && (onPrem.status === 'removed' ? '-' : dayAhead(dayOf(onPrem.dueAt), onPrem.now, say))}
        </Fact>
        <Fact term={say('site.synchronization.status.smartAccount')} isName>
          {onPrem?.smartAccount}
        </Fact>
        <Fact term={say('onPrem.virtualAccount')} isName>
          {onPrem?.virtualAccount}
        </Fact>
      </Facts>
    </Section>
  );
}

function StatusWord({ onPrem: { status, lastSynchronizedAt } }: { onPrem: PortalOnPrem }) {
  const { say } = usePortalTexts();
  if (status === 'removed') return <SeverityWord severity="major">{say('onPrem.statuses.removed')}</SeverityWord>;
  if (status === 'overdue') {
    const date = portalDate(overdueSince(lastSynchronizedAt)).slice(0, 11);
    return <SeverityWord severity="minor">{say('site.synchronization.status.overdueSince', { date })}</SeverityWord>;
  }
  return (
    <Box component="span" sx={{ display: 'flex', gap: 1, color: 'success.main', fontWeight: 600 }}>
      <CheckCircleOutlined sx={{ fontSize: 20 }} />
      {say('onPrem.statuses.synchronized')}
    </Box>
  );
}

function nextOf({ connection, nextSynchronizationAt }: PortalOnPrem, say: Say): string {
  if (nextSynchronizationAt !== undefined) return portalDate(nextSynchronizationAt);
  return say(
    connection === 'connected'
      ? 'site.synchronization.status.nextManual'
      : 'site.synchronization.status.nextDisconnected',
  );
}
