import type { ComponentType } from 'react';
import { matchPath, useLocation } from 'react-router';
import type { GetAvailability } from '#src/domain/actions.ts';
import type { GuardResult } from './dialog-guards.ts';
import { GuardedDialogRoute } from './guarded-dialog-route.tsx';
import { useCloseDialog } from './use-close-dialog.ts';

/** A wizard and the addresses of its steps. */
export interface WizardScreen<Step extends string> {
  readonly steps: readonly Step[];
  readonly pathOf: (step: Step) => string;
  /** Where the address of a step leads, by what is offered at the moment. */
  readonly guard: (step: Step, getAvailability: GetAvailability) => GuardResult;
}

interface WizardRouteProps<Step extends string> {
  readonly screen: WizardScreen<Step>;
  readonly Wizard: ComponentType<{ readonly step: Step; readonly onClose: () => void }>;
}

/** One wizard over the addresses of all its steps: it stays the same from step to step, and so does what was entered. */
export function WizardRoute<Step extends string>({ screen, Wizard }: WizardRouteProps<Step>) {
  const { pathname } = useLocation();
  const close = useCloseDialog();
  const step = screen.steps.find((candidate) => matchPath(screen.pathOf(candidate), pathname));
  if (step === undefined) return null;
  return (
    <GuardedDialogRoute guard={(getAvailability) => screen.guard(step, getAvailability)}>
      <Wizard step={step} onClose={close} />
    </GuardedDialogRoute>
  );
}
