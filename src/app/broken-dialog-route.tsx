import { type ReactNode, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { BrokenDialog } from '#src/ui/broken-dialog.tsx';
import { useClose } from './use-close.ts';

/** Stands in the place of a dialog that failed while it was drawn. The page behind it goes on. */
export function BrokenDialogRoute() {
  const navigate = useNavigate();
  const { pathname, state } = useLocation();
  // To reach the address anew is what makes the router draw it anew.
  return <BrokenDialog onAgain={() => void navigate(pathname, { replace: true, state })} onClose={useClose()} />;
}

/** Stands in the place of a dialog that could not be fetched, and becomes it when it can: the router asks only once. */
export function LateDialogRoute({ fetchDialog }: { readonly fetchDialog: () => Promise<ReactNode> }) {
  const [dialog, setDialog] = useState<ReactNode>();
  const close = useClose();
  return dialog ?? <BrokenDialog onAgain={() => void fetchDialog().then(setDialog, () => undefined)} onClose={close} />;
}
