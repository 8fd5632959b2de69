import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import Typography from '@mui/material/Typography';
import { type ReactNode, type SubmitEvent, useEffect, useRef } from 'react';
import { PortalDialog } from './portal-dialog.tsx';
import { type PortalWizardStep, WizardSteps } from './wizard-steps.tsx';

interface PortalWizardProps {
  readonly title: string;
  readonly steps: readonly PortalWizardStep[];
  /** Name of the current step. */
  readonly step: string;
  /** Handler of Esc and of a click outside; undefined while closing would lose input. */
  readonly onDismiss: (() => void) | undefined;
  /** Handler of the next button and of Enter; undefined on the last step. */
  readonly onNext?: () => void;
  /** Error of the current step, unless a field shows it. */
  readonly problem: string | undefined;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** A wizard in a dialog: the list of its steps, and the current step, whose heading takes the focus. */
export function PortalWizard(props: PortalWizardProps) {
  const { title, steps, step, onDismiss, onNext, problem, actions, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new step takes the focus.
  useEffect(() => heading.current?.focus(), [step]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onNext?.();
  };
  return (
    <PortalDialog title={title} onDismiss={onDismiss} isWide>
      <Box
        component="form"
        noValidate
        onSubmit={submit}
        sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}
      >
        <DialogContent sx={{ display: 'grid', gap: 4, alignContent: 'start', pt: 0, height: { sm: 600 } }}>
          <WizardSteps steps={steps} step={step} />
          <Typography ref={heading} variant="h3" tabIndex={-1} sx={{ outline: 'none' }}>
            {steps.find(({ name }) => name === step)?.title}
          </Typography>
          {children}
          {problem !== undefined && <Alert severity="error">{problem}</Alert>}
        </DialogContent>
        <DialogActions>{actions}</DialogActions>
      </Box>
    </PortalDialog>
  );
}
