import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import FormControlLabel from '@mui/material/FormControlLabel';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type SubmitEvent, useRef, useState } from 'react';
import { descriptionMaximumLength } from '#mocks/cssm/commands.ts';
import type { PortalAccount } from '#mocks/cssm/replies.ts';
import type { NewToken } from '#mocks/door/portal-acts.ts';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import { useErrand } from './errand.ts';
import { isTouched, type NewTokenFaults, type NewTokenFields, readNewToken, untouchedToken } from './new-token.ts';
import { PortalDialog } from './portal-dialog.tsx';
import { type Say, usePortalTexts } from './texts.ts';

interface CreateTokenDialogProps {
  readonly account: Pick<PortalAccount, 'id' | 'name' | 'tokenLimits'>;
  readonly onCreated: () => void;
  readonly onClose: () => void;
}

const noFaults: NewTokenFaults = { description: false, days: false, uses: false };

/** Create Registration Token (domain.md §4.2). What cannot be taken is said at its field, and what was typed stays. */
export function CreateTokenDialog({ account, onCreated, onClose }: CreateTokenDialogProps) {
  const { say } = usePortalTexts();
  const limits = account.tokenLimits;
  const [fields, setFields] = useState(untouchedToken);
  const [faults, setFaults] = useState(noFaults);
  const descriptionField = useRef<HTMLInputElement>(null);
  const daysField = useRef<HTMLInputElement>(null);
  const usesField = useRef<HTMLInputElement>(null);
  const errand = useErrand('create-token', (simulator, token: NewToken) => simulator.cssm.createToken(token));
  const change = (changed: Partial<NewTokenFields>) => setFields((before) => ({ ...before, ...changed }));

  const fieldAtFault = ({ description, days }: NewTokenFaults) =>
    description ? descriptionField : days ? daysField : usesField;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const read = readNewToken(fields, limits);
    setFaults(read.ok ? noFaults : read.faults);
    if (read.ok) errand.start({ ...read.token, virtualAccountId: account.id }, onCreated);
    else fieldAtFault(read.faults).current?.focus();
  };

  return (
    <PortalDialog title={say('createToken.title')} onDismiss={errand.busy || isTouched(fields) ? undefined : onClose}>
      <Box
        component="form"
        noValidate
        onSubmit={submit}
        sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}
      >
        <DialogContent sx={{ display: 'grid', gap: 5, alignContent: 'start', pt: 0 }}>
          <Typography>
            <TextWithNames text={say('createToken.purpose', { account: account.name })} names={[account.name]} />
          </Typography>
          <TextField
            label={say('createToken.description')}
            error={faults.description}
            helperText={say(faults.description ? 'createToken.descriptionWrong' : 'createToken.descriptionHint', {
              most: descriptionMaximumLength,
            })}
            inputRef={descriptionField}
            value={fields.description}
            onChange={(event) => change({ description: event.target.value })}
            autoComplete="off"
            autoFocus
          />
          <TextField
            label={say('createToken.expireAfter')}
            error={faults.days}
            helperText={say(faults.days ? 'createToken.expireAfterWrong' : 'createToken.expireAfterHint', {
              most: limits.days,
            })}
            value={fields.days}
            onChange={(event) => change({ days: event.target.value })}
            inputRef={daysField}
            slotProps={{
              htmlInput: { inputMode: 'numeric' },
              input: { endAdornment: <InputAdornment position="end">{say('createToken.days')}</InputAdornment> },
            }}
          />
          <TextField
            label={say('createToken.uses')}
            error={faults.uses}
            helperText={aboutUses(faults.uses, limits.uses, say)}
            value={fields.uses}
            onChange={(event) => change({ uses: event.target.value })}
            inputRef={usesField}
            slotProps={{ htmlInput: { inputMode: 'numeric' } }}
          />
          <FormControlLabel
            control={
              <Checkbox
                checked={fields.exportControlled}
                onChange={(event) => change({ exportControlled: event.target.checked })}
              />
            }
            label={say('createToken.exportControlled')}
          />
          {errand.failed && <Alert severity="error">{say('createToken.failed')}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={errand.busy}>
            {say('cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={errand.busy}>
            {say('createToken.create')}
          </Button>
        </DialogActions>
      </Box>
    </PortalDialog>
  );
}

function aboutUses(isWrong: boolean, most: number | undefined, say: Say): string {
  if (most === undefined) return say(isWrong ? 'createToken.usesUnlimitedWrong' : 'createToken.usesUnlimitedHint');
  return say(isWrong ? 'createToken.usesWrong' : 'createToken.usesHint', { most });
}
