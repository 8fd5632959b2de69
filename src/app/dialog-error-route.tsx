import { type ReactNode, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { DialogError } from '#src/ui/dialog-error.tsx';
import { useCloseDialog } from './use-close-dialog.ts';

/** Stands in the place of a dialog that failed while it was drawn. The page behind it goes on. */
export function DialogErrorRoute() {
  const navigate = useNavigate();
  const { pathname, state } = useLocation();
  // To reach the address anew is what makes the router draw it anew.
  return <DialogError onRetry={() => void navigate(pathname, { replace: true, state })} onClose={useCloseDialog()} />;
}

/** Stands in the place of a dialog that could not be fetched, and becomes it when it can: the router asks only once. */
export function DialogRetryRoute({ fetchDialog }: { readonly fetchDialog: () => Promise<ReactNode> }) {
  const [dialog, setDialog] = useState<ReactNode>();
  const close = useCloseDialog();
  return dialog ?? <DialogError onRetry={() => void fetchDialog().then(setDialog, () => undefined)} onClose={close} />;
}
