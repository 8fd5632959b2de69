import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Simulator } from '#mocks/simulator.ts';
import { useSimulator } from './simulator-context.ts';

/** Something a person does here, and how it goes. */
export interface Errand<Input> {
  /** Does it, unless it is being done already: a double click does it once. */
  readonly start: (input: Input, onDone: () => void) => void;
  readonly busy: boolean;
  readonly failed: boolean;
}

/** An act through the simulator's door. Whatever comes of it, everything shown is asked for again. */
export function useErrand<Input>(
  name: string,
  perform: (simulator: Simulator, input: Input) => Promise<unknown>,
): Errand<Input> {
  const simulator = useSimulator();
  const queryClient = useQueryClient();
  const mutationKey = [name];
  const { mutate, isPending, isError } = useMutation({
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
  };
}
