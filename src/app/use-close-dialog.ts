import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { navigationState, paths } from '#src/paths.ts';

/** Returns a function that goes back to the page that opened the dialog, or to the License page after direct entry. */
export function useCloseDialog(): () => void {
  const navigate = useNavigate();
  const { isInAppNavigation = false, stepsForward = 0 } = navigationState(useLocation());
  return useCallback(() => {
    void (isInAppNavigation ? navigate(-1 - stepsForward) : navigate(paths.licenses(), { replace: true }));
  }, [navigate, isInAppNavigation, stepsForward]);
}
