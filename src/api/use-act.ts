import { type MutationMeta, type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ApiError } from './api-error.ts';

/** An operation by which an administrator has the product do something. */
export interface Act<Input, Answer> {
  /** Sends the request. Once the signal is aborted nothing is sent, and an answer is no longer awaited. */
  readonly mutationFn: (input: Input, signal: AbortSignal) => Promise<Answer>;
  readonly gcTime?: number;
  readonly meta: MutationMeta;
}

/**
 * Carries an act out from the component that offers it. A request is sent when the button is pressed or not at all:
 * when the component is unmounted (the dialog was closed, the browser went back), what was not sent yet is never sent,
 * and a request that still waits for a connection is dropped, so that nothing happens later than it was asked for.
 * Whether a dropped request was carried out is unknown; the cache asks for the state again.
 */
export function useAct<Input, Answer>(act: Act<Input, Answer>): UseMutationResult<Answer, ApiError, Input> {
  const [offer, setOffer] = useState(() => new AbortController());
  useEffect(() => {
    // React may mount a component anew with the state that it had.
    if (offer.signal.aborted) setOffer(new AbortController());
    return () => offer.abort();
  }, [offer]);
  return useMutation<Answer, ApiError, Input>({
    ...act,
    mutationFn: async (input) => {
      offer.signal.throwIfAborted();
      return act.mutationFn(input, offer.signal);
    },
  });
}
