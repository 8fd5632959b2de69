import type { ComponentType } from 'react';
import type { DialogGuard } from './dialog-guards.ts';
import { GuardedDialogRoute } from './guarded-dialog-route.tsx';
import { useCloseDialog } from './use-close-dialog.ts';

interface DialogRouteProps {
  readonly guard: DialogGuard;
  readonly Dialog: ComponentType<{ onClose: () => void }>;
}

/** Route element of a dialog that has its own address. */
export function DialogRoute({ guard, Dialog }: DialogRouteProps) {
  const close = useCloseDialog();
  return (
    <GuardedDialogRoute guard={guard}>
      <Dialog onClose={close} />
    </GuardedDialogRoute>
  );
}
