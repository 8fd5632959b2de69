import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { paths } from '#src/paths.ts';

/** What a dialog's address carries about how it was reached. */
interface ReachedState {
  readonly openedHere?: boolean;
  /** How many steps a wizard has gone on since. */
  readonly stepsOn?: number;
}

/** Closing goes back to the page the dialog was opened from; one opened by its address alone goes to the page. */
export function useClose(): () => void {
  const navigate = useNavigate();
  const { state } = useLocation();
  const { openedHere = false, stepsOn = 0 } = (state ?? {}) as ReachedState;
  return useCallback(() => {
    void (openedHere ? navigate(-1 - stepsOn) : navigate(paths.licenses(), { replace: true }));
  }, [navigate, openedHere, stepsOn]);
}
