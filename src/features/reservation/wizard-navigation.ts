import { useLocation, useNavigate } from 'react-router';
import { type NavigationState, navigationState } from '#src/paths.ts';

/** The properties that a wizard receives from its route. */
export interface WizardScreenProps<Step> {
  readonly step: Step;
  readonly onClose: () => void;
}

/** Navigation between the steps of a wizard. The browser's Back works the same way. */
export interface WizardNavigation<Step> {
  /** Goes to a step. Back leads to the current step again. */
  readonly goOn: (step: Step) => void;
  /** Goes to a step and replaces the history entry of the current step, which cannot be repeated. */
  readonly replaceBy: (step: Step) => void;
  readonly goBack: (step: Step) => void;
}

/** Returns the navigation between a wizard's addresses. It counts the steps, so that closing leads back to the page. */
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
