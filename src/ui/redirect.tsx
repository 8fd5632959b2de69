import { useEffect } from 'react';
import { type To, useLocation, useNavigate } from 'react-router';

interface RedirectProps {
  readonly to: To;
  /** Goes with the navigation: the state of the new entry of the history. */
  readonly state?: unknown;
}

/**
 * Leads to another address, which takes the place of this one in the history. It does so each time its address is
 * reached: the `Navigate` of react-router does it once, so that a second navigation to the same address, which overtakes
 * the redirect, leaves the page empty. A redirect by a loader would trap Back where it is the first address opened.
 */
export function Redirect({ to, state }: RedirectProps): null {
  const navigate = useNavigate();
  const location = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: to reach the same address again is a new location.
  useEffect(() => {
    void navigate(to, { replace: true, state });
  }, [navigate, location]);
  return null;
}
