import Button from '@mui/material/Button';
import { type ReactNode, useRef } from 'react';
import { DialogFrame } from './dialog-frame.tsx';

interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly confirm: string;
  readonly cancel: string;
  /** What is being done, while it is. */
  readonly busy: string | undefined;
  /** What went wrong, to show above the buttons. */
  readonly problem: ReactNode;
  /** It destroys something: the focus starts on the button that cancels, so that Enter destroys nothing. */
  readonly isDangerous?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before it acts, shows that it is acting, and keeps the answer's failure in view. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirm, cancel, busy, problem, isDangerous = false, onConfirm, onClose } = props;
  const isBusy = busy !== undefined;
  const confirmButton = useRef<HTMLButtonElement>(null);
  return (
    <DialogFrame
      title={title}
      onClose={onClose}
      isDismissible={!isBusy}
      submitButtonRef={confirmButton}
      actions={
        <>
          <Button variant="outlined" onClick={onClose} disabled={isBusy} autoFocus={isDangerous}>
            {cancel}
          </Button>
          <Button
            ref={confirmButton}
            variant="contained"
            color={isDangerous ? 'error' : 'primary'}
            onClick={() => {
              if (!isBusy) onConfirm();
            }}
            aria-disabled={isBusy}
            autoFocus={!isDangerous}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      <p className="dialog-busy" role="status">
        {busy}
      </p>
      {problem}
    </DialogFrame>
  );
}
