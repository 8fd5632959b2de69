import Button from '@mui/material/Button';
import { DialogFrame } from '#src/ui/dialog-frame.tsx';

/** What leaving a step would lose, and the question about it while it stands. */
export interface UnsavedChangesGuard {
  /** Whether Esc and a click outside lead away: only when nothing would be lost, or it is asked first. */
  readonly isDismissible: boolean;
  /** Asked because somebody wants to leave now; `undefined` as long as nobody does. */
  readonly confirmation: PendingConfirmation | undefined;
}

/** A question in words, with both of its answers. */
export interface PendingConfirmation {
  readonly title: string;
  readonly text: string;
  readonly stay: string;
  readonly leave: string;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Leaving loses nothing. */
export const noUnsavedChanges: UnsavedChangesGuard = { isDismissible: true, confirmation: undefined };

/** Asks before what cannot be had back is left. Staying is the answer that is at hand. */
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
