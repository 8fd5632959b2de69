import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sessionQuery } from '#src/api/session.ts';
import { NewTabLink } from '#src/ui/new-tab-link.tsx';

/**
 * Link to the host product's sign-in page in a new tab, so that typed text is not lost (screens.md §1). The address
 * comes with the session or with the `session-ended` problem. Renders nothing without an address.
 */
export function SignInLink({ children }: { readonly children: ReactNode }) {
  const { data, error } = useQuery({ ...sessionQuery, enabled: false });
  const address = error?.signInUrl ?? data?.signInUrl;
  return address ? <NewTabLink href={address}>{children}</NewTabLink> : null;
}
