import Button from '@mui/material/Button';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { DialogFrame } from '#src/ui/dialog-frame.tsx';
import type { TabChoice } from '#src/ui/dialog-tabs.tsx';
import { useSingleFlight } from '#src/ui/use-single-flight.ts';
import { Stepper, type WizardStep } from './stepper.tsx';
import { ConfirmLeaveDialog, type UnsavedChangesGuard } from './unsaved-changes.tsx';
import './wizard.css';

/** A button that leaves the step. */
export interface WizardAction {
  readonly label: string;
  readonly onClick: () => void;
}

/**
 * The primary button. It is disabled until its action has ended: if the step has changed meanwhile and the button has
 * another action, a click would have no effect.
 */
export interface WizardPrimaryAction {
  readonly label: string;
  readonly onClick: () => unknown;
  /** Whether the action is possible. Otherwise the button stays focusable and does nothing. */
  readonly isReady: boolean;
  /** Whether the action cannot be undone. */
  readonly isDangerous?: boolean;
}

interface WizardProps {
  /** The title of the dialog. */
  readonly name: string;
  readonly steps: readonly WizardStep[];
  /** The id of the current step. */
  readonly step: string;
  readonly children: ReactNode;
  /** Cancels the wizard, or postpones it once something has been started. */
  readonly secondaryAction: WizardAction;
  readonly backAction: WizardAction | undefined;
  readonly primaryAction: WizardPrimaryAction;
  /** The progress text while an action runs. */
  readonly busy: string | undefined;
  /** The error, shown above the buttons. */
  readonly problem: ReactNode;
  /** Protects the input of the step. */
  readonly leaveGuard: UnsavedChangesGuard;
  /** Whether the step has input fields. */
  readonly hasInput?: boolean;
  /** The tabs of the wizard's dialog. */
  readonly tabs?: TabChoice;
  readonly disableTransition?: boolean;
}

/**
 * The frame of every wizard: a dialog with a stepper, the heading of the step, which takes the focus when the step
 * changes, and buttons in a fixed order.
 */
export function Wizard(props: WizardProps) {
  const {
    name,
    steps,
    step,
    children,
    secondaryAction,
    backAction,
    primaryAction,
    busy,
    problem,
    leaveGuard,
    hasInput,
    tabs,
    disableTransition,
  } = props;
  const isBusy = busy !== undefined;
  const [isRunning, setIsRunning] = useState(false);
  const isReady = primaryAction.isReady && !isBusy && !isRunning;
  const primaryButton = useRef<HTMLButtonElement>(null);
  const runPrimaryAction = useSingleFlight(async (action: WizardPrimaryAction) => {
    setIsRunning(true);
    try {
      await action.onClick();
    } finally {
      setIsRunning(false);
    }
  });
  return (
    <DialogFrame
      title={name}
      isWide
      disableTransition={disableTransition ?? false}
      onClose={secondaryAction.onClick}
      isDismissible={!isBusy && leaveGuard.isDismissible}
      submitButtonRef={primaryButton}
      hasInput={hasInput}
      tabs={tabs}
      header={<Stepper steps={steps} step={step} />}
      actions={
        <>
          <Button variant="outlined" onClick={secondaryAction.onClick} disabled={isBusy}>
            {secondaryAction.label}
          </Button>
          {backAction ? (
            <Button variant="outlined" onClick={backAction.onClick} disabled={isBusy}>
              {backAction.label}
            </Button>
          ) : null}
          <Button
            ref={primaryButton}
            variant="contained"
            color={primaryAction.isDangerous ? 'error' : 'primary'}
            aria-disabled={!isReady}
            onClick={() => {
              if (isReady) runPrimaryAction(primaryAction);
            }}
          >
            {primaryAction.label}
          </Button>
        </>
      }
    >
      <div className="wizard-body">
        <StepHeading key={step}>{steps.find(({ id }) => id === step)?.title}</StepHeading>
        {children}
        <p className="dialog-busy" role="status">
          {busy}
        </p>
        {problem}
      </div>
      <ConfirmLeaveDialog guard={leaveGuard} />
    </DialogFrame>
  );
}

/** The heading of a step. It takes the focus when the step begins, so that screen readers announce it. */
function StepHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 className="wizard-heading" tabIndex={-1} ref={heading}>
      {children}
    </h3>
  );
}
