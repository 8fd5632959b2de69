import { type ReactNode, useRef } from 'react';
import { BusyText } from './busy-text.tsx';
import { Button } from './button.tsx';
import { DialogFrame } from './dialog-frame.tsx';

interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly confirm: string;
  readonly cancel: string;
  /** The progress text while the action runs. */
  readonly busy: string | undefined;
  /** The error, shown above the buttons. */
  readonly problem: ReactNode;
  /** Whether the action is destructive. The focus then starts on Cancel, so that Enter destroys nothing. */
  readonly isDangerous?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** A dialog that asks for confirmation, shows the progress of the action and then its error, if any. */
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
            aria-busy={isBusy || undefined}
            autoFocus={!isDangerous}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      <BusyText text={busy} />
      {problem}
    </DialogFrame>
  );
}
