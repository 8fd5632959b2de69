import { type ReactNode, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { DialogError } from '#src/ui/dialog-error.tsx';
import { useCloseDialog } from './use-close-dialog.ts';

/** Replaces a dialog that failed while rendering. The page behind it keeps working. */
export function DialogErrorRoute() {
  const navigate = useNavigate();
  const { pathname, state } = useLocation();
  // Navigating to the same address makes the router render the dialog again.
  return <DialogError onRetry={() => void navigate(pathname, { replace: true, state })} onClose={useCloseDialog()} />;
}

/** Replaces a dialog that could not be loaded; a retry loads and shows it. The router itself calls `lazy` only once. */
export function DialogRetryRoute({ fetchDialog }: { readonly fetchDialog: () => Promise<ReactNode> }) {
  const [dialog, setDialog] = useState<ReactNode>();
  const close = useCloseDialog();
  return dialog ?? <DialogError onRetry={() => void fetchDialog().then(setDialog, () => undefined)} onClose={close} />;
}
