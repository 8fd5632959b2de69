import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PortalOnPrem } from '#mocks/on-prem/replies.ts';
import { useErrand } from '#mocks/screens/portal/errand.ts';
import { portalDate } from '#mocks/screens/portal/formats.ts';
import { useKeptFocus } from '#mocks/screens/portal/kept-focus.ts';
import { usePortalTexts } from '#mocks/screens/portal/texts.ts';
import { Section } from './section.tsx';

const reasonId = 'not-over-the-network';

/** Synchronize now; while SSM On-Prem is disconnected it says what to do instead. */
export function NetworkSection({ onPrem }: { onPrem: PortalOnPrem }) {
  const { say } = usePortalTexts();
  const [isDone, setDone] = useState(false);
  const errand = useErrand('synchronize-on-prem', (door, _now: undefined) => door.onPrem.synchronize());
  const button = useKeptFocus<HTMLButtonElement>(errand.busy);
  const isDisconnected = onPrem.connection === 'disconnected';
  return (
    <Section title={say('site.synchronization.network.title')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3, mt: 3 }}>
        <Button
          ref={button}
          variant="contained"
          loading={errand.busy}
          disabled={isDisconnected}
          {...(isDisconnected && { 'aria-describedby': reasonId })}
          onClick={() => {
            setDone(false);
            errand.start(undefined, () => setDone(true));
          }}
        >
          {say('site.synchronization.network.now')}
        </Button>
        <Box component="span" role="status" sx={{ color: 'success.main', fontWeight: 600 }}>
          {isDone && say('site.synchronization.done', { date: portalDate(onPrem.lastSynchronizedAt) })}
        </Box>
      </Box>
      {isDisconnected && (
        <Typography id={reasonId} sx={{ mt: 2, color: 'text.secondary' }}>
          {say('site.synchronization.network.disconnected')}
        </Typography>
      )}
      {errand.failed && (
        <Alert severity="error" sx={{ mt: 3, maxWidth: 800 }}>
          {say(
            errand.refusal?.problem === 'no-network'
              ? 'site.synchronization.network.noNetwork'
              : 'site.synchronization.failed',
          )}
        </Alert>
      )}
    </Section>
  );
}
