import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Errand } from './errand.ts';
import { PortalDialog } from './portal-dialog.tsx';
import { usePortalTexts } from './texts.ts';

interface ConfirmationDialogProps<Input> {
  readonly title: string;
  readonly question: ReactNode;
  readonly consequence: string;
  readonly confirm: string;
  /** What is said when it failed. */
  readonly problem: string;
  readonly errand: Errand<Input>;
  readonly input: Input;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks before something is ended that cannot be brought back. */
export function ConfirmationDialog<Input>(props: ConfirmationDialogProps<Input>) {
  const { title, question, consequence, confirm, problem, errand, input, onDone, onClose } = props;
  const { say } = usePortalTexts();
  return (
    <PortalDialog title={title} onDismiss={errand.busy ? undefined : onClose}>
      <DialogContent>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{question}</Typography>
        <Typography sx={{ mt: 2 }}>{consequence}</Typography>
        {errand.failed && (
          <Alert severity="error" sx={{ mt: 4 }}>
            {problem}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={errand.busy} autoFocus>
          {say('cancel')}
        </Button>
        <Button variant="contained" color="error" loading={errand.busy} onClick={() => errand.start(input, onDone)}>
          {confirm}
        </Button>
      </DialogActions>
    </PortalDialog>
  );
}
