import { useQuery } from '@tanstack/react-query';
import { type ComponentType, useCallback, useState } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { summaryQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { sessionQuery } from '#src/api/session.ts';
import { type Action, offer, type Refusal, refusalOf } from '#src/domain/actions.ts';
import { paths } from '#src/paths.ts';

export interface DialogScreen {
  /** What the dialog does, and so when it is offered. */
  readonly action: Action;
  readonly Dialog: ComponentType<{ onClose: () => void }>;
}

/** Goes with the way back to the page: why a dialog was not opened, which the page says in a sentence. */
export interface RefusedState {
  readonly refused: Refusal;
}

/**
 * Opens a dialog when its address is reached, if the state offers what it does at that moment; otherwise leads to the
 * page, which says why. Once open it stays open, whatever the state becomes: the dialog itself tells.
 */
export function DialogRoute({ action, Dialog }: DialogScreen) {
  const { data: summary } = useQuery(summaryQuery);
  const { data: product } = useQuery(productQuery);
  const { data: session } = useQuery(sessionQuery);
  const [answer, setAnswer] = useState<'offered' | Refusal>();
  const close = useClose();
  if (answer === undefined && summary && product && session) {
    const answered = offer(action, summary, session.role, product.capabilities);
    setAnswer(answered === 'offered' ? answered : refusalOf(action, summary, answered));
  }
  if (answer === undefined) return null;
  if (answer === 'offered') return <Dialog onClose={close} />;
  const state: RefusedState = { refused: answer };
  return <Navigate to={paths.licenses()} replace state={state} />;
}

/** Closing goes back to the page the dialog was opened from; one opened by its address alone goes to the page. */
function useClose(): () => void {
  const navigate = useNavigate();
  const { state } = useLocation();
  const wasOpenedHere = Boolean((state as { openedHere?: boolean } | null)?.openedHere);
  return useCallback(() => {
    void (wasOpenedHere ? navigate(-1) : navigate(paths.licenses(), { replace: true }));
  }, [navigate, wasOpenedHere]);
}
