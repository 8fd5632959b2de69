import { useLocation, useNavigate } from 'react-router';

/** What goes with the addresses of a wizard's steps. */
interface StepState {
  /** Opened from the page, which is the entry before its first step. */
  readonly openedHere?: boolean;
  /** How many steps were gone on since then. */
  readonly stepsOn?: number;
}

/** Ways from step to step. The browser's own Back goes the same way. */
export interface Steps<Step> {
  /** Goes on; Back leads here again. */
  readonly goOn: (step: Step) => void;
  /** Goes on for good: the present step cannot be done again, so Back passes it by. */
  readonly replaceBy: (step: Step) => void;
  readonly goBack: (step: Step) => void;
}

/** Moves between the addresses of a wizard's steps, so that closing still knows the way to the page. */
export function useSteps<Step>(pathOf: (step: Step) => string): Steps<Step> {
  const navigate = useNavigate();
  const state = (useLocation().state ?? {}) as StepState;
  const stepsOn = state.stepsOn ?? 0;
  return {
    goOn: (step) => void navigate(pathOf(step), { state: { ...state, stepsOn: stepsOn + 1 } }),
    replaceBy: (step) => void navigate(pathOf(step), { replace: true, state }),
    goBack: (step) => void (stepsOn > 0 ? navigate(-1) : navigate(pathOf(step), { replace: true, state })),
  };
}
