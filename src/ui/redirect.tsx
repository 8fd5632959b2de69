import { useEffect } from 'react';
import { type To, useLocation, useNavigate } from 'react-router';

interface RedirectProps {
  readonly to: To;
  /** The state of the new history entry. */
  readonly state?: unknown;
}

/**
 * Redirects to another address, which replaces the current history entry. It redirects on every navigation to its
 * address: `Navigate` of react-router does so only once, so a quick second navigation to the same address would leave
 * the page empty. A redirect in a loader would trap Back if it is the first opened address.
 */
export function Redirect({ to, state }: RedirectProps): null {
  const navigate = useNavigate();
  const location = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a navigation to the same address is a new location.
  useEffect(() => {
    void navigate(to, { replace: true, state });
  }, [navigate, location]);
  return null;
}
