import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import type { ReactNode, SubmitEvent } from 'react';
import { PortalDialog } from './portal-dialog.tsx';
import { usePortalTexts } from './use-portal-texts.ts';

interface FormDialogProps {
  readonly title: string;
  /** What its button says. */
  readonly confirm: string;
  readonly isSubmitting: boolean;
  /** Something was typed, which Esc or a click beside the dialog would lose. */
  readonly isDirty: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog to fill in, with Cancel and the button that sends it; Enter sends it too. */
export function FormDialog({ title, confirm, isSubmitting, isDirty, onSubmit, onClose, children }: FormDialogProps) {
  const { t } = usePortalTexts();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <PortalDialog title={title} onDismiss={isSubmitting || isDirty ? undefined : onClose}>
      <Box
        component="form"
        noValidate
        onSubmit={submit}
        sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}
      >
        <DialogContent sx={{ display: 'grid', gap: 5, alignContent: 'start', pt: 0 }}>{children}</DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={isSubmitting}>
            {t('cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={isSubmitting}>
            {confirm}
          </Button>
        </DialogActions>
      </Box>
    </PortalDialog>
  );
}
