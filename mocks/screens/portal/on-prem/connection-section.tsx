import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { type SubmitEvent, useState } from 'react';
import type { PortalOnPrem } from '#mocks/on-prem/replies.ts';
import { type Schedule, schedules } from '#mocks/on-prem/state.ts';
import { useRestoreFocus } from '#mocks/screens/portal/restore-focus.ts';
import { usePortalMutation } from '#mocks/screens/portal/use-portal-mutation.ts';
import { usePortalTexts } from '#mocks/screens/portal/use-portal-texts.ts';
import { Section } from './section.tsx';

type ConnectionDraft = Pick<PortalOnPrem, 'connection' | 'schedule'>;

const connections = ['connected', 'disconnected'] as const;

/**
 * Sets the connection of SSM On-Prem to Smart Software Manager and the schedule of its synchronization. Changes apply
 * on Save, since selecting a schedule that is already due would start a synchronization.
 */
export function ConnectionSection({ onPrem }: { onPrem: PortalOnPrem }) {
  const { t } = usePortalTexts();
  const [changes, setChanges] = useState<Partial<ConnectionDraft>>({});
  const [isSaved, setSaved] = useState(false);
  const mutation = usePortalMutation('connect-on-prem', (simulator, settings: ConnectionDraft) =>
    simulator.onPrem.connect(settings),
  );
  const button = useRestoreFocus<HTMLButtonElement>(mutation.isPending);
  const { connection, schedule }: ConnectionDraft = { ...onPrem, ...changes };
  const change = (choice: Partial<ConnectionDraft>) => {
    setChanges({ ...changes, ...choice });
    setSaved(false);
    mutation.reset();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setSaved(false);
    mutation.mutate({ connection, schedule }, () => {
      setChanges({});
      setSaved(true);
    });
  };
  return (
    <Section title={t('site.synchronization.connection.title')}>
      <Box
        component="form"
        noValidate
        onSubmit={submit}
        sx={{ display: 'grid', gap: 4, justifyItems: 'start', mt: 3, maxWidth: 480 }}
      >
        <RadioGroup
          aria-label={t('site.synchronization.connection.title')}
          value={connection}
          onChange={(event) => change({ connection: event.target.value as ConnectionDraft['connection'] })}
          sx={{ gap: 2 }}
        >
          {connections.map((each) => (
            <ConnectionChoice key={each} connection={each} />
          ))}
        </RadioGroup>
        <TextField
          select
          label={t('site.synchronization.connection.schedule')}
          value={schedule}
          onChange={(event) => change({ schedule: event.target.value as Schedule })}
          disabled={connection === 'disconnected'}
          helperText={t(
            connection === 'disconnected'
              ? 'site.synchronization.connection.scheduleOff'
              : 'site.synchronization.connection.scheduleHint',
          )}
          slotProps={{
            select: { native: true },
            inputLabel: { shrink: true },
            // The hint stays readable while the select is disabled.
            formHelperText: { disabled: false },
          }}
        >
          {schedules.map((each) => (
            <option key={each} value={each}>
              {t(`site.synchronization.connection.schedules.${each}`)}
            </option>
          ))}
        </TextField>
        {mutation.isError && <Alert severity="error">{t('site.synchronization.connection.failed')}</Alert>}
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
          <Button ref={button} type="submit" loading={mutation.isPending}>
            {t('site.synchronization.connection.save')}
          </Button>
          <Box component="span" role="status" sx={{ color: 'success.main', fontWeight: 600 }}>
            {isSaved && t('site.synchronization.connection.saved')}
          </Box>
        </Box>
      </Box>
    </Section>
  );
}

function ConnectionChoice({ connection }: { connection: ConnectionDraft['connection'] }) {
  const { t } = usePortalTexts();
  const hintId = `connection-${connection}`;
  return (
    <Box>
      <FormControlLabel
        value={connection}
        control={<Radio size="small" slotProps={{ input: { 'aria-describedby': hintId } }} />}
        label={t(`site.synchronization.connection.${connection}`)}
      />
      <Box id={hintId} sx={{ marginInlineStart: 7, color: 'text.secondary' }}>
        {t(`site.synchronization.connection.${connection}Hint`)}
      </Box>
    </Box>
  );
}
