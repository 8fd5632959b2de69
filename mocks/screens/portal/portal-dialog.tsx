import Dialog from '@mui/material/Dialog';
import DialogTitle from '@mui/material/DialogTitle';
import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, useId } from 'react';
import { bannerHeight } from './colors.ts';

interface PortalDialogProps {
  readonly title: ReactNode;
  /** Handler of Esc and of a click outside; undefined while closing would lose input. */
  readonly onDismiss: (() => void) | undefined;
  /** Whether the dialog is wide, as for the tables of wizards. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A dialog named by its title; full-screen on a phone. */
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
