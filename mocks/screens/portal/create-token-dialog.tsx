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
import type { TokenRequest } from '#mocks/cssm/account-commands.ts';
import { descriptionMaximumLength } from '#mocks/cssm/account-commands.ts';
import type { PortalAccount, PortalTokenRow } from '#mocks/cssm/replies.ts';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import { defaultToken, isTouched, type NewTokenErrors, type NewTokenFields, parseNewToken } from './new-token.ts';
import { PortalDialog } from './portal-dialog.tsx';
import { usePortalMutation } from './use-portal-mutation.ts';
import { type PortalTranslate, usePortalTexts } from './use-portal-texts.ts';

interface CreateTokenDialogProps {
  readonly account: Pick<PortalAccount, 'id' | 'name' | 'tokenLimits'>;
  readonly onCreated: (token: PortalTokenRow) => void;
  readonly onClose: () => void;
}

const noErrors: NewTokenErrors = { description: false, days: false, uses: false };

/** Create Registration Token (domain.md §4.2). Errors appear at their fields, which keep their text. */
export function CreateTokenDialog({ account, onCreated, onClose }: CreateTokenDialogProps) {
  const { t } = usePortalTexts();
  const limits = account.tokenLimits;
  const [fields, setFields] = useState(defaultToken);
  const [errors, setErrors] = useState(noErrors);
  const descriptionField = useRef<HTMLInputElement>(null);
  const daysField = useRef<HTMLInputElement>(null);
  const usesField = useRef<HTMLInputElement>(null);
  const mutation = usePortalMutation('create-token', (simulator, token: TokenRequest) =>
    simulator.cssm.createToken(token),
  );
  const change = (changes: Partial<NewTokenFields>) => setFields((before) => ({ ...before, ...changes }));

  const firstInvalidField = ({ description, days }: NewTokenErrors) =>
    description ? descriptionField : days ? daysField : usesField;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const parsed = parseNewToken(fields, limits);
    setErrors(parsed.ok ? noErrors : parsed.errors);
    if (parsed.ok) mutation.mutate({ ...parsed.token, virtualAccountId: account.id }, onCreated);
    else firstInvalidField(parsed.errors).current?.focus();
  };

  return (
    <PortalDialog
      title={t('createToken.title')}
      onDismiss={mutation.isPending || isTouched(fields) ? undefined : onClose}
    >
      <Box
        component="form"
        noValidate
        onSubmit={submit}
        sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}
      >
        <DialogContent sx={{ display: 'grid', gap: 5, alignContent: 'start', pt: 0 }}>
          <Typography>
            <TextWithNames text={t('createToken.purpose', { account: account.name })} names={[account.name]} />
          </Typography>
          <TextField
            label={t('createToken.description')}
            error={errors.description}
            helperText={t(errors.description ? 'createToken.descriptionWrong' : 'createToken.descriptionHint', {
              most: descriptionMaximumLength,
            })}
            inputRef={descriptionField}
            value={fields.description}
            onChange={(event) => change({ description: event.target.value })}
            autoComplete="off"
            autoFocus
          />
          <TextField
            label={t('createToken.expireAfter')}
            error={errors.days}
            helperText={t(errors.days ? 'createToken.expireAfterWrong' : 'createToken.expireAfterHint', {
              most: limits.days,
            })}
            value={fields.days}
            onChange={(event) => change({ days: event.target.value })}
            inputRef={daysField}
            slotProps={{
              htmlInput: { inputMode: 'numeric' },
              input: { endAdornment: <InputAdornment position="end">{t('createToken.days')}</InputAdornment> },
            }}
          />
          <TextField
            label={t('createToken.uses')}
            error={errors.uses}
            helperText={usesHint(errors.uses, limits.uses, t)}
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
            label={t('createToken.exportControlled')}
          />
          {mutation.isError && <Alert severity="error">{t('createToken.failed')}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={mutation.isPending}>
            {t('cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={mutation.isPending}>
            {t('createToken.create')}
          </Button>
        </DialogActions>
      </Box>
    </PortalDialog>
  );
}

function usesHint(isWrong: boolean, most: number | undefined, t: PortalTranslate): string {
  if (most === undefined) return t(isWrong ? 'createToken.usesUnlimitedWrong' : 'createToken.usesUnlimitedHint');
  return t(isWrong ? 'createToken.usesWrong' : 'createToken.usesHint', { most });
}
