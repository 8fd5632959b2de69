import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import type { ReactNode, SubmitEvent } from 'react';
import { PortalDialog } from './portal-dialog.tsx';
import { usePortalTexts } from './use-portal-texts.ts';

interface FormDialogProps {
  readonly title: string;
  /** Label of the submit button. */
  readonly confirm: string;
  readonly isSubmitting: boolean;
  /** Whether the form holds input; Esc and a click outside then do not close the dialog. */
  readonly isDirty: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a dialog with Cancel and a submit button; Enter submits too. */
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
