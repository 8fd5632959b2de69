import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { matchPath, useLocation } from 'react-router';
import { summaryQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { sessionQuery } from '#src/api/session.ts';
import { type Action, getActionAvailability } from '#src/domain/actions.ts';
import { paths } from '#src/paths.ts';
import { Redirect } from '#src/ui/redirect.tsx';
import { ConcurrentChangeWatcher } from './concurrent-change-watcher.tsx';
import { type DeniedState, findDenialReason } from './denied-dialog-notice.tsx';
import type { DialogGuard } from './dialog-guards.ts';

type Decision = { readonly at: string } | DeniedState;

interface GuardedDialogRouteProps {
  /** Decides from the available actions whether the address opens, redirects or is denied. */
  readonly guard: DialogGuard;
  readonly children: ReactNode;
}

/**
 * Opens a dialog if its guard allows it; otherwise redirects to the guard's address, or to the page with the reason of
 * the denial. The guard runs only on entry: an open dialog stays open and reports later changes of the state itself.
 */
export function GuardedDialogRoute({ guard, children }: GuardedDialogRouteProps) {
  const { data: summary } = useQuery(summaryQuery);
  const { data: product } = useQuery(productQuery);
  const { data: session } = useQuery(sessionQuery);
  const { pathname, state } = useLocation();
  const [decision, setDecision] = useState<Decision>();
  const [isOpen, setOpen] = useState(false);
  if (decision === undefined && summary && product && session) {
    const getAvailability = (action: Action) =>
      getActionAvailability(action, summary, session.role, product.capabilities);
    const result = guard(getAvailability);
    setDecision('at' in result ? result : { denied: findDenialReason(result.denied, summary, getAvailability) });
  }
  if (isOpen) return <ConcurrentChangeWatcher guard={guard}>{children}</ConcurrentChangeWatcher>;
  if (decision === undefined) return null;
  if ('denied' in decision) return <Redirect to={paths.licenses()} state={decision} />;
  if (!matchPath(decision.at, pathname)) return <Redirect to={decision.at} state={state} />;
  setOpen(true);
  return null;
}
