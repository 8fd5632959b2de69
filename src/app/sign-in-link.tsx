import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sessionQuery } from '#src/api/session.ts';
import { NewTabLink } from '#src/ui/new-tab-link.tsx';

/**
 * The link to the host product's page where one signs in, in a tab of its own, so that nothing typed here is lost
 * (screens.md §1). It is told with the session, and again when that has ended; nothing when neither told it.
 */
export function SignInLink({ children }: { readonly children: ReactNode }) {
  const { data, error } = useQuery({ ...sessionQuery, enabled: false });
  const address = error?.signInUrl ?? data?.signInUrl;
  return address ? <NewTabLink href={address}>{children}</NewTabLink> : null;
}
