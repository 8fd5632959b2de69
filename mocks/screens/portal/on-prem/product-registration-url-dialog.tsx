import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import Typography from '@mui/material/Typography';
import { CodeField } from '#mocks/screens/portal/code-field.tsx';
import { CopiedNote } from '#mocks/screens/portal/copied-note.tsx';
import { PortalDialog } from '#mocks/screens/portal/portal-dialog.tsx';
import { usePortalTexts } from '#mocks/screens/portal/texts.ts';
import { useCopying } from '#mocks/screens/portal/use-copying.ts';

/** Product Registration URL: the one address at which products reach SSM On-Prem, with Copy (S4 ch. 4, Transport gateway). */
export function ProductRegistrationUrlDialog({ url, onClose }: { url: string; onClose: () => void }) {
  const { say } = usePortalTexts();
  const { field, outcome, copy } = useCopying();

  return (
    <PortalDialog title={say('site.url.title')} onDismiss={onClose}>
      <DialogContent sx={{ display: 'grid', gap: 4, alignContent: 'start' }}>
        <Typography>{say('site.url.purpose')}</Typography>
        <CodeField
          ref={field}
          label={say('site.url.title')}
          text={url}
          isToBeCopiedByHand={outcome === 'refused'}
          rows={1}
        />
        {outcome === 'refused' && <Alert severity="warning">{say('site.url.copyRefused')}</Alert>}
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
