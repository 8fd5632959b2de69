import { useQuery } from '@tanstack/react-query';
import { type ComponentType, useCallback, useState } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { summaryQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { sessionQuery } from '#src/api/session.ts';
import { type Action, type Offer, offer } from '#src/domain/actions.ts';
import { paths } from '#src/paths.ts';

export interface DialogScreen {
  /** What the dialog does, and so when it is offered. */
  readonly action: Action;
  readonly Dialog: ComponentType<{ onClose: () => void }>;
}

/** Why a dialog was not opened; the page says it in a sentence. */
export interface Refusal {
  readonly refused: Action | 'role';
}

/**
 * Opens a dialog when its address is reached, if the state offers what it does at that moment; otherwise leads to the
 * page, which says why. Once open it stays open, whatever the state becomes: the dialog itself tells.
 */
export function DialogRoute({ action, Dialog }: DialogScreen) {
  const { data: summary } = useQuery(summaryQuery);
  const { data: product } = useQuery(productQuery);
  const { data: session } = useQuery(sessionQuery);
  const [answer, setAnswer] = useState<Offer>();
  const close = useClose();
  if (answer === undefined && summary && product && session) {
    setAnswer(offer(action, summary.registration, session.role, product.capabilities));
  }
  if (answer === undefined) return null;
  if (answer === 'offered') return <Dialog onClose={close} />;
  const refusal: Refusal = { refused: answer === 'role' ? 'role' : action };
  return <Navigate to={paths.licenses()} replace state={refusal} />;
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
