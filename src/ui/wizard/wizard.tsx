import { createContext, type ReactNode, type RefObject, use, useEffect, useRef, useState } from 'react';
import { BusyText } from '#src/ui/busy-text.tsx';
import { Button } from '#src/ui/button.tsx';
import { DialogBody, DialogShell } from '#src/ui/dialog-frame.tsx';
import type { TabChoice } from '#src/ui/dialog-tabs.tsx';
import { useSingleFlight } from '#src/ui/use-single-flight.ts';
import { type StepNames, Stepper } from './stepper.tsx';
import { ConfirmLeaveDialog, noUnsavedChanges, type UnsavedChangesGuard } from './unsaved-changes.tsx';
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

/** The open step, as its dialog knows it. */
interface OpenStep {
  readonly title: string | undefined;
  /** Called after Esc and after a click outside; set by the step. */
  readonly dismiss: RefObject<(() => void) | undefined>;
}

const OpenStepContext = createContext<OpenStep | undefined>(undefined);

interface WizardProps {
  /** The title of the dialog. */
  readonly name: string;
  readonly steps: readonly StepNames[];
  /** The id of the current step. */
  readonly step: string;
  /** The current step, which is a WizardStep. */
  readonly children: ReactNode;
  /** The tabs of the wizard's dialog. */
  readonly tabs?: TabChoice;
  readonly disableTransition?: boolean;
}

/** The dialog of every wizard, with its stepper. It stays open while its steps change. */
export function Wizard({ name, steps, step, children, tabs, disableTransition }: WizardProps) {
  const dismiss = useRef<() => void>(undefined);
  return (
    <DialogShell
      title={name}
      isWide
      disableTransition={disableTransition}
      onDismiss={() => dismiss.current?.()}
      tabs={tabs}
      header={<Stepper steps={steps} step={step} />}
    >
      <OpenStepContext key={step} value={{ title: steps.find(({ id }) => id === step)?.title, dismiss }}>
        {children}
      </OpenStepContext>
    </DialogShell>
  );
}

interface WizardStepProps {
  readonly children: ReactNode;
  /** Cancels the wizard, or postpones it once something has been started. */
  readonly secondaryAction: WizardAction;
  readonly backAction?: WizardAction | undefined;
  readonly primaryAction: WizardPrimaryAction;
  /** The progress text while an action runs. */
  readonly busy?: string | undefined;
  /** The error, shown above the buttons. */
  readonly problem?: ReactNode;
  /** Protects the input of the step. */
  readonly leaveGuard?: UnsavedChangesGuard;
  /** Whether the step has input fields. */
  readonly hasInput?: boolean;
}

/** A step of a wizard: its heading, which takes the focus when the step begins, and its buttons in a fixed order. */
export function WizardStep(props: WizardStepProps) {
  const { children, secondaryAction, backAction, primaryAction, busy, problem } = props;
  const { leaveGuard = noUnsavedChanges, hasInput = false } = props;
  const openStep = use(OpenStepContext);
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
  useEffect(() => {
    if (openStep) openStep.dismiss.current = isBusy || !leaveGuard.isDismissible ? undefined : secondaryAction.onClick;
  });
  return (
    <DialogBody
      submitButtonRef={primaryButton}
      hasInput={hasInput}
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
            aria-busy={isBusy || undefined}
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
        <StepHeading>{openStep?.title}</StepHeading>
        {children}
        <BusyText text={busy} />
        {problem}
      </div>
      <ConfirmLeaveDialog guard={leaveGuard} />
    </DialogBody>
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
