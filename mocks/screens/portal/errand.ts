import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Simulator } from '#mocks/simulator.ts';
import { type Refusal, refusalOf } from './refusal.ts';
import { useSimulator } from './simulator-context.ts';

/** Something a person does here, and how it goes. */
export interface Errand<Input, Value = unknown> {
  /** Does it, unless it is being done already: a double click does it once. */
  readonly start: (input: Input, onDone: (value: Value) => void) => void;
  readonly busy: boolean;
  readonly failed: boolean;
  /** Why it failed, if it did. */
  readonly refusal: Refusal | undefined;
  /** Forgets a failure, once what it was about has been changed. */
  readonly forget: () => void;
}

/** An act through the simulator's door. Whatever comes of it, everything shown is asked for again. */
export function useErrand<Input, Value>(
  name: string,
  perform: (simulator: Simulator, input: Input) => Promise<Value>,
): Errand<Input, Value> {
  const simulator = useSimulator();
  const queryClient = useQueryClient();
  const mutationKey = [name];
  const { mutate, isPending, isError, error, reset } = useMutation({
    mutationKey,
    mutationFn: (input: Input) => perform(simulator, input),
    onSettled: () => queryClient.invalidateQueries(),
  });
  return {
    start: (input, onDone) => {
      if (queryClient.isMutating({ mutationKey }) === 0) mutate(input, { onSuccess: onDone });
    },
    busy: isPending,
    failed: isError,
    refusal: error ? refusalOf(error) : undefined,
    forget: reset,
  };
}
