import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { navigationState, paths } from '#src/paths.ts';

/** Closing goes back to the page the dialog was opened from; one opened by its address alone goes to the page. */
export function useClose(): () => void {
  const navigate = useNavigate();
  const { openedHere = false, stepsOn = 0 } = navigationState(useLocation());
  return useCallback(() => {
    void (openedHere ? navigate(-1 - stepsOn) : navigate(paths.licenses(), { replace: true }));
  }, [navigate, openedHere, stepsOn]);
}
