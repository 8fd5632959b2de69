import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import type { ReactNode, SubmitEvent } from 'react';
import { PortalDialog } from './portal-dialog.tsx';
import { usePortalTexts } from './texts.ts';

interface FormDialogProps {
  readonly title: string;
  /** What its button says. */
  readonly confirm: string;
  readonly busy: boolean;
  /** Something was typed, which Esc or a click beside the dialog would lose. */
  readonly isTouched: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog to fill in, with Cancel and the button that sends it; Enter sends it too. */
export function FormDialog({ title, confirm, busy, isTouched, onSubmit, onClose, children }: FormDialogProps) {
  const { say } = usePortalTexts();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <PortalDialog title={title} onDismiss={busy || isTouched ? undefined : onClose}>
      <Box
        component="form"
        noValidate
        onSubmit={submit}
        sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}
      >
        <DialogContent sx={{ display: 'grid', gap: 5, alignContent: 'start', pt: 0 }}>{children}</DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>
            {say('cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={busy}>
            {confirm}
          </Button>
        </DialogActions>
      </Box>
    </PortalDialog>
  );
}
