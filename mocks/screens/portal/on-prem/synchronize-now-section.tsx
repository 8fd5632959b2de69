import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PortalOnPrem } from '#mocks/on-prem/replies.ts';
import { portalDate } from '#mocks/screens/portal/formats.ts';
import { useRestoreFocus } from '#mocks/screens/portal/restore-focus.ts';
import { usePortalMutation } from '#mocks/screens/portal/use-portal-mutation.ts';
import { usePortalTexts } from '#mocks/screens/portal/use-portal-texts.ts';
import { Section } from './section.tsx';

const reasonId = 'not-over-the-network';

/** Synchronize now; while SSM On-Prem is disconnected, the button is disabled with an alternative. */
export function SynchronizeNowSection({ onPrem }: { onPrem: PortalOnPrem }) {
  const { t } = usePortalTexts();
  const [isDone, setDone] = useState(false);
  const mutation = usePortalMutation('synchronize-on-prem', (simulator, _now: undefined) =>
    simulator.onPrem.synchronize(),
  );
  const button = useRestoreFocus<HTMLButtonElement>(mutation.isPending);
  const isDisconnected = onPrem.connection === 'disconnected';
  return (
    <Section title={t('site.synchronization.network.title')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3, mt: 3 }}>
        <Button
          ref={button}
          variant="contained"
          loading={mutation.isPending}
          disabled={isDisconnected}
          {...(isDisconnected && { 'aria-describedby': reasonId })}
          onClick={() => {
            setDone(false);
            mutation.mutate(undefined, () => setDone(true));
          }}
        >
          {t('site.synchronization.network.now')}
        </Button>
        <Box component="span" role="status" sx={{ color: 'success.main', fontWeight: 600 }}>
          {isDone && t('site.synchronization.done', { date: portalDate(onPrem.lastSynchronizedAt) })}
        </Box>
      </Box>
      {isDisconnected && (
        <Typography id={reasonId} sx={{ mt: 2, color: 'text.secondary' }}>
          {t('site.synchronization.network.disconnected')}
        </Typography>
      )}
      {mutation.isError && (
        <Alert severity="error" sx={{ mt: 3, maxWidth: 800 }}>
          {t(
            mutation.refusal?.problem === 'no-network'
              ? 'site.synchronization.network.noNetwork'
              : 'site.synchronization.failed',
          )}
        </Alert>
      )}
    </Section>
  );
}
