import { type MutationMeta, type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ApiError } from './api-error.ts';

/** An operation by which an administrator has the product do something. */
export interface AbortableMutation<Input, Result> {
  /** Sends the request. Once the signal is aborted nothing is sent, and an answer is no longer awaited. */
  readonly mutationFn: (input: Input, signal: AbortSignal) => Promise<Result>;
  readonly gcTime?: number;
  readonly meta: MutationMeta;
}

/**
 * Carries an act out from the component that offers it. A request is sent when the button is pressed or not at all:
 * when the component is unmounted (the dialog was closed, the browser went back), what was not sent yet is never sent,
 * and a request that still waits for a connection is dropped, so that nothing happens later than it was asked for.
 * Whether a dropped request was carried out is unknown; the cache asks for the state again.
 */
export function useAbortableMutation<Input, Result>(
  mutation: AbortableMutation<Input, Result>,
): UseMutationResult<Result, ApiError, Input> {
  const [controller, setController] = useState(() => new AbortController());
  useEffect(() => {
    // React may mount a component anew with the state that it had.
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
