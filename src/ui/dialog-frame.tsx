import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, type SubmitEventHandler, useId } from 'react';

interface DialogFrameProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Secondary first, primary last. */
  readonly actions: ReactNode;
  readonly onClose: () => void;
  /** Whether Esc and a click outside close it: only when nothing would be lost. */
  readonly mayDismiss: boolean;
  /** Makes the whole dialog a form, so that Enter submits. */
  readonly onSubmit?: SubmitEventHandler<HTMLFormElement>;
}

/** The frame of every dialog: 560 wide, full-screen on a phone, named by its title. */
export function DialogFrame({ title, children, actions, onClose, mayDismiss, onSubmit }: DialogFrameProps) {
  const id = useId();
  const isNarrow = useMediaQuery('(max-width: 599px)');
  const content = (
    <>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent className="dialog-content">{children}</DialogContent>
      <DialogActions className="dialog-actions">{actions}</DialogActions>
    </>
  );
  return (
    <Dialog
      open
      fullWidth
      fullScreen={isNarrow}
      aria-labelledby={id}
      onClose={() => {
        if (mayDismiss) onClose();
      }}
      slotProps={{ paper: { className: 'dialog-paper' } }}
    >
      {onSubmit ? (
        <form className="dialog-form" noValidate onSubmit={onSubmit}>
          {content}
        </form>
      ) : (
        content
      )}
    </Dialog>
  );
}
