import Button from '@mui/material/Button';
import { type ReactNode, useEffect, useRef } from 'react';
import { DialogFrame } from '#src/ui/dialog-frame.tsx';
import type { TabChoice } from '#src/ui/dialog-tabs.tsx';
import { useOneAtATime } from '#src/ui/one-at-a-time.ts';
import { type LeaveGuard, LeaveQuestion } from './leave-question.tsx';
import { StepLine, type WizardStep } from './step-line.tsx';
import './wizard.css';

/** A button that leads away from the step. */
export interface WizardButton {
  readonly label: string;
  readonly act: () => void;
}

/** The one button that goes on. It is not pressed twice: what it does is waited for. */
export interface WizardPrimary {
  readonly label: string;
  readonly act: () => unknown;
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
  readonly later: WizardButton;
  readonly back: WizardButton | undefined;
  readonly primary: WizardPrimary;
  /** What is being done, while it is. */
  readonly busy: string | undefined;
  /** What went wrong, to show above the buttons. */
  readonly problem: ReactNode;
  /** What leaving the step would lose. */
  readonly onLeave: LeaveGuard;
  /** Whether something can be entered in the step. */
  readonly hasInput?: boolean;
  /** The tabs of the dialog the wizard belongs to. */
  readonly tabs?: TabChoice;
  readonly isInstant?: boolean;
}

/**
 * The one wizard: named by its errand, with the step's title as a heading that takes the focus whenever the step
 * changes, and the buttons always in the same order. What must not be forgotten is required.
 */
export function Wizard(props: WizardProps) {
  const { name, steps, step, children, later, back, primary, busy, problem, onLeave, hasInput, tabs, isInstant } =
    props;
  const isBusy = busy !== undefined;
  const isReady = primary.isReady && !isBusy;
  const primaryButton = useRef<HTMLButtonElement>(null);
  const act = useOneAtATime(async (present: WizardPrimary) => present.act());
  return (
    <DialogFrame
      title={name}
      isWide
      isInstant={isInstant ?? false}
      onClose={later.act}
      mayDismiss={!isBusy && onLeave.mayDismiss}
      retryBy={primaryButton}
      hasInput={hasInput}
      tabs={tabs}
      header={<StepLine steps={steps} step={step} />}
      actions={
        <>
          <Button variant="outlined" onClick={later.act} disabled={isBusy}>
            {later.label}
          </Button>
          {back ? (
            <Button variant="outlined" onClick={back.act} disabled={isBusy}>
              {back.label}
            </Button>
          ) : null}
          <Button
            ref={primaryButton}
            variant="contained"
            color={primary.isDangerous ? 'error' : 'primary'}
            aria-disabled={!isReady}
            onClick={() => {
              if (isReady) act(primary);
            }}
          >
            {primary.label}
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
      <LeaveQuestion guard={onLeave} />
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
