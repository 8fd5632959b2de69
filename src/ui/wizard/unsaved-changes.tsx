import { Button } from '#src/ui/button.tsx';
import { DialogFrame } from '#src/ui/dialog-frame.tsx';

/** Protects a step against losing input: whether it can be dismissed, and the open confirmation. */
export interface UnsavedChangesGuard {
  /** Whether Esc and a click outside may close the step: nothing would be lost, or a confirmation comes first. */
  readonly isDismissible: boolean;
  /** The confirmation to show after an attempt to leave; otherwise `undefined`. */
  readonly confirmation: PendingConfirmation | undefined;
}

/** The texts and the handlers of a confirmation. */
export interface PendingConfirmation {
  readonly title: string;
  readonly text: string;
  readonly stay: string;
  readonly leave: string;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Guard for a step that loses nothing. */
export const noUnsavedChanges: UnsavedChangesGuard = { isDismissible: true, confirmation: undefined };

/** Dialog that asks for confirmation before input is lost. Staying is the default button. */
export function ConfirmLeaveDialog({ guard: { confirmation } }: { readonly guard: UnsavedChangesGuard }) {
  if (!confirmation) return null;
  const { title, text, stay, leave, onStay, onLeave } = confirmation;
  return (
    <DialogFrame
      title={title}
      onClose={onStay}
      isDismissible
      actions={
        <>
          <Button variant="outlined" onClick={onLeave}>
            {leave}
          </Button>
          <Button variant="contained" onClick={onStay} autoFocus>
            {stay}
          </Button>
        </>
      }
    >
      <p>{text}</p>
    </DialogFrame>
  );
}
