import { type MutationMeta, type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ApiError } from './api-error.ts';

/** A command or an update of the API, as options of `useMutation` whose function also takes an abort signal. */
export interface AbortableMutation<Input, Result> {
  /** Sends the request. Throws once the signal is aborted; then nothing is sent, or the response is ignored. */
  readonly mutationFn: (input: Input, signal: AbortSignal) => Promise<Result>;
  readonly gcTime?: number;
  readonly meta: MutationMeta;
}

/**
 * `useMutation` with an abort signal that fires when the component unmounts (the dialog is closed, the user navigates
 * back). An unsent request is then never sent, and a pending one is aborted, so that no command takes effect later than
 * the click. The outcome of an aborted request is unknown; the invalidated queries are fetched again.
 */
export function useAbortableMutation<Input, Result>(
  mutation: AbortableMutation<Input, Result>,
): UseMutationResult<Result, ApiError, Input> {
  const [controller, setController] = useState(() => new AbortController());
  useEffect(() => {
    // React may remount a component with its previous state.
    if (controller.signal.aborted) setController(new AbortController());
    return () => controller.abort();
  }, [controller]);
  return useMutation<Result, ApiError, Input>({
    ...mutation,
    mutationFn: async (input) => {
      controller.signal.throwIfAborted();
      return mutation.mutationFn(input, controller.signal);
    },
  });
}
