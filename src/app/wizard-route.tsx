import type { ComponentType } from 'react';
import { matchPath, useLocation } from 'react-router';
import type { GetAvailability } from '#src/domain/actions.ts';
import type { GuardResult } from './dialog-guards.ts';
import { GuardedDialogRoute } from './guarded-dialog-route.tsx';
import { useCloseDialog } from './use-close-dialog.ts';

/** The steps of a wizard with their addresses and their guard. */
export interface WizardScreen<Step extends string> {
  readonly steps: readonly Step[];
  readonly pathOf: (step: Step) => string;
  /** Decides from the available actions whether the address of a step opens, redirects or is denied. */
  readonly guard: (step: Step, getAvailability: GetAvailability) => GuardResult;
}

interface WizardRouteProps<Step extends string> {
  readonly screen: WizardScreen<Step>;
  readonly Wizard: ComponentType<{ readonly step: Step; readonly onClose: () => void }>;
}

/** Route element of a wizard. It stays mounted from step to step and keeps the entered text. */
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
