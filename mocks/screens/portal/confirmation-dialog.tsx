import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { PortalDialog } from './portal-dialog.tsx';
import type { PortalMutation } from './use-portal-mutation.ts';
import { usePortalTexts } from './use-portal-texts.ts';

interface ConfirmationDialogProps<Input> {
  readonly title: string;
  readonly question: ReactNode;
  readonly consequence: string;
  readonly confirm: string;
  /** Message when the mutation fails. */
  readonly problem: string;
  readonly mutation: PortalMutation<Input>;
  readonly input: Input;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Confirms an action that cannot be undone. */
export function ConfirmationDialog<Input>(props: ConfirmationDialogProps<Input>) {
  const { title, question, consequence, confirm, problem, mutation, input, onDone, onClose } = props;
  const { t } = usePortalTexts();
  return (
    <PortalDialog title={title} onDismiss={mutation.isPending ? undefined : onClose}>
      <DialogContent>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{question}</Typography>
        <Typography sx={{ mt: 2 }}>{consequence}</Typography>
        {mutation.isError && (
          <Alert severity="error" sx={{ mt: 4 }}>
            {problem}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={mutation.isPending} autoFocus>
          {t('cancel')}
        </Button>
        <Button
          variant="contained"
          color="error"
          loading={mutation.isPending}
          onClick={() => mutation.mutate(input, onDone)}
        >
          {confirm}
        </Button>
      </DialogActions>
    </PortalDialog>
  );
}
