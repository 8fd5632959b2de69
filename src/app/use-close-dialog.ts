import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { navigationState, paths } from '#src/paths.ts';

/** Closing goes back to the page the dialog was opened from; one opened by its address alone goes to the page. */
export function useCloseDialog(): () => void {
  const navigate = useNavigate();
  const { isInAppNavigation = false, stepsForward = 0 } = navigationState(useLocation());
  return useCallback(() => {
    void (isInAppNavigation ? navigate(-1 - stepsForward) : navigate(paths.licenses(), { replace: true }));
  }, [navigate, isInAppNavigation, stepsForward]);
}
