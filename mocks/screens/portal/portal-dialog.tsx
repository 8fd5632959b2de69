import Dialog from '@mui/material/Dialog';
import DialogTitle from '@mui/material/DialogTitle';
import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, useId } from 'react';
import { bannerHeight } from './colors.ts';

interface PortalDialogProps {
  readonly title: ReactNode;
  /** Esc and a click beside the dialog; absent while something would be lost by it. */
  readonly onDismiss: (() => void) | undefined;
  /** Wizards have tables, which take room. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A dialog named by its title; on a phone it fills the screen. */
export function PortalDialog({ title, onDismiss, isWide = false, children }: PortalDialogProps) {
  const titleId = useId();
  const isPhone = useMediaQuery(useTheme().breakpoints.down('sm'), { noSsr: true });
  return (
    <Dialog
      open
      fullWidth
      maxWidth={isWide ? 'md' : 'sm'}
      fullScreen={isPhone}
      aria-labelledby={titleId}
      onClose={() => onDismiss?.()}
      sx={{ top: { xs: bannerHeight, sm: 0 } }}
    >
      <DialogTitle id={titleId}>{title}</DialogTitle>
      {children}
    </Dialog>
  );
}
