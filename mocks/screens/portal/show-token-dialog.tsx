import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import Typography from '@mui/material/Typography';
import type { PortalToken } from '#mocks/cssm/replies.ts';
import { CodeField } from './code-field.tsx';
import { CopiedNote } from './copied-note.tsx';
import { PortalDialog } from './portal-dialog.tsx';
import { usePortalTexts } from './texts.ts';
import { useCopying } from './use-copying.ts';

interface ShowTokenDialogProps {
  readonly token: PortalToken;
  /** Copying was tried from the row and refused: the text is selected for copying by hand. */
  readonly copyRefused: boolean;
  readonly onClose: () => void;
}

/** The whole token, with Copy. One that has ended can still be copied, to see what a product makes of it. */
export function ShowTokenDialog({ token, copyRefused, onClose }: ShowTokenDialogProps) {
  const { say } = usePortalTexts();
  const { field, outcome, copy } = useCopying(copyRefused ? 'refused' : 'untried');

  return (
    <PortalDialog title={say('showToken.title')} onDismiss={onClose}>
      <DialogContent sx={{ display: 'grid', gap: 4, alignContent: 'start' }}>
        {token.status === 'active' ? (
          <Typography>{say('showToken.purpose')}</Typography>
        ) : (
          <Alert severity="warning">{say(`showToken.no-longer.${token.status}`)}</Alert>
        )}
        {token.description !== '' && <Typography sx={{ fontWeight: 600 }}>{token.description}</Typography>}
        <CodeField
          ref={field}
          label={say('showToken.token')}
          text={token.text}
          isToBeCopiedByHand={outcome === 'refused'}
        />
        {outcome === 'refused' && <Alert severity="warning">{say('showToken.copyRefused')}</Alert>}
      </DialogContent>
      <DialogActions>
        <CopiedNote isCopied={outcome === 'copied'} />
        <Button onClick={onClose}>{say('close')}</Button>
        <Button variant="contained" autoFocus onClick={copy}>
          {say('tokens.copy')}
        </Button>
      </DialogActions>
    </PortalDialog>
  );
}
