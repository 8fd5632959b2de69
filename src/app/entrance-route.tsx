import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { matchPath, useLocation } from 'react-router';
import { summaryQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { sessionQuery } from '#src/api/session.ts';
import { type Action, offer, type Refusal } from '#src/domain/actions.ts';
import { paths } from '#src/paths.ts';
import { Redirect } from '#src/ui/redirect.tsx';
import { ChangesByOthers } from './changes-by-others.tsx';
import type { EntranceOf } from './entrances.ts';
import { whyRefused } from './why-refused.ts';

/** Goes with the way back to the page: why a dialog was not opened, which the page says in a sentence. */
export interface RefusedState {
  readonly refused: Refusal;
}

type Decision = { readonly at: string } | RefusedState;

interface EntranceRouteProps {
  /** Where this address leads, by what is offered at the moment. */
  readonly entranceOf: EntranceOf;
  readonly children: ReactNode;
}

/**
 * Opens a dialog when its address is reached, if the state offers what it does at that moment; otherwise leads to where
 * the errand goes on, or to the page, which says why. Once open it stays open, whatever the state becomes: the dialog
 * itself tells.
 */
export function EntranceRoute({ entranceOf, children }: EntranceRouteProps) {
  const { data: summary } = useQuery(summaryQuery);
  const { data: product } = useQuery(productQuery);
  const { data: session } = useQuery(sessionQuery);
  const { pathname, state } = useLocation();
  const [decision, setDecision] = useState<Decision>();
  const [isOpen, setOpen] = useState(false);
  if (decision === undefined && summary && product && session) {
    const offerOf = (action: Action) => offer(action, summary, session.role, product.capabilities);
    const entrance = entranceOf(offerOf);
    setDecision('at' in entrance ? entrance : { refused: whyRefused(entrance.refused, summary, offerOf) });
  }
  if (isOpen) return <ChangesByOthers entranceOf={entranceOf}>{children}</ChangesByOthers>;
  if (decision === undefined) return null;
  if ('refused' in decision) return <Redirect to={paths.licenses()} state={decision} />;
  if (!matchPath(decision.at, pathname)) return <Redirect to={decision.at} state={state} />;
  setOpen(true);
  return null;
}
