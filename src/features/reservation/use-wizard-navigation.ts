import { useLocation, useNavigate } from 'react-router';
import { type NavigationState, navigationState } from '#src/paths.ts';

/** Ways from step to step. The browser's own Back goes the same way. */
export interface WizardNavigation<Step> {
  /** Goes on; Back leads here again. */
  readonly goOn: (step: Step) => void;
  /** Goes on for good: the present step cannot be done again, so Back passes it by. */
  readonly replaceBy: (step: Step) => void;
  readonly goBack: (step: Step) => void;
}

/** Moves between the addresses of a wizard's steps, so that closing still knows the way to the page. */
export function useWizardNavigation<Step>(pathOf: (step: Step) => string): WizardNavigation<Step> {
  const navigate = useNavigate();
  const state = navigationState(useLocation());
  const { stepsForward = 0 } = state;
  const nextState: NavigationState = { ...state, stepsForward: stepsForward + 1 };
  return {
    goOn: (step) => void navigate(pathOf(step), { state: nextState }),
    replaceBy: (step) => void navigate(pathOf(step), { replace: true, state }),
    goBack: (step) => void (stepsForward > 0 ? navigate(-1) : navigate(pathOf(step), { replace: true, state })),
  };
}
