import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Simulator } from '#mocks/control/client.ts';
import { parseRefusal, type SimulatorRefusal } from './refusal.ts';
import { useSimulator } from './simulator-context.ts';

/** Something a person does here, and how it goes. */
export interface PortalMutation<Input, Value = unknown> {
  /** Does it, unless it is being done already: a double click does it once. */
  readonly mutate: (input: Input, onDone: (value: Value) => void) => void;
  readonly isPending: boolean;
  readonly isError: boolean;
  /** Why it failed, if it did. */
  readonly refusal: SimulatorRefusal | undefined;
  /** Forgets a failure, once what it was about has been changed. */
  readonly reset: () => void;
}

/** An act through the simulator's door. Whatever comes of it, everything shown is asked for again. */
export function usePortalMutation<Input, Value>(
  name: string,
  command: (simulator: Simulator, input: Input) => Promise<Value>,
): PortalMutation<Input, Value> {
  const simulator = useSimulator();
  const queryClient = useQueryClient();
  const mutationKey = [name];
  const { mutate, isPending, isError, error, reset } = useMutation({
    mutationKey,
    mutationFn: (input: Input) => command(simulator, input),
    onSettled: () => queryClient.invalidateQueries(),
  });
  return {
    mutate: (input, onDone) => {
      if (queryClient.isMutating({ mutationKey }) === 0) mutate(input, { onSuccess: onDone });
    },
    isPending,
    isError,
    refusal: error ? parseRefusal(error) : undefined,
    reset,
  };
}
