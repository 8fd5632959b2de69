import Button from '@mui/material/Button';
import { type ReactNode, useEffect, useRef } from 'react';
import { DialogFrame } from '#src/ui/dialog-frame.tsx';
import type { TabChoice } from '#src/ui/dialog-tabs.tsx';
import { useSingleFlight } from '#src/ui/use-single-flight.ts';
import { Stepper, type WizardStep } from './stepper.tsx';
import { ConfirmLeaveDialog, type UnsavedChangesGuard } from './unsaved-changes.tsx';
import './wizard.css';

/** A button that leads away from the step. */
export interface WizardAction {
  readonly label: string;
  readonly onClick: () => void;
}

/** The one button that goes on. It is not pressed twice: what it does is waited for. */
export interface WizardPrimaryAction {
  readonly label: string;
  readonly onClick: () => unknown;
  /** False as long as there is nothing to go on with: it stays in reach, and does nothing. */
  readonly isReady: boolean;
  /** What it does cannot be undone. */
  readonly isDangerous?: boolean;
}

interface WizardProps {
  /** The dialog's name: the errand as a whole. */
  readonly name: string;
  readonly steps: readonly WizardStep[];
  /** The id of the present step. */
  readonly step: string;
  readonly children: ReactNode;
  /** Cancel while nothing is begun, later once something is. */
  readonly secondaryAction: WizardAction;
  readonly backAction: WizardAction | undefined;
  readonly primaryAction: WizardPrimaryAction;
  /** What is being done, while it is. */
  readonly busy: string | undefined;
  /** What went wrong, to show above the buttons. */
  readonly problem: ReactNode;
  /** What leaving the step would lose. */
  readonly leaveGuard: UnsavedChangesGuard;
  /** Whether something can be entered in the step. */
  readonly hasInput?: boolean;
  /** The tabs of the dialog the wizard belongs to. */
  readonly tabs?: TabChoice;
  readonly disableTransition?: boolean;
}

/**
 * The one wizard: named by its errand, with the step's title as a heading that takes the focus whenever the step
 * changes, and the buttons always in the same order. What must not be forgotten is required.
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
  const isReady = primaryAction.isReady && !isBusy;
  const primaryButton = useRef<HTMLButtonElement>(null);
  const runPrimaryAction = useSingleFlight(async (present: WizardPrimaryAction) => present.onClick());
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

/** Takes the focus when its step begins, so that a screen reader says where one is. */
function StepHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 className="wizard-heading" tabIndex={-1} ref={heading}>
      {children}
    </h3>
  );
}
