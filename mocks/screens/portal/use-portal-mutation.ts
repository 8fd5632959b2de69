import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Simulator } from '#mocks/control/client.ts';
import { parseRefusal, type SimulatorRefusal } from './refusal.ts';
import { useSimulator } from './simulator-context.ts';

/** A user action and its state. */
export interface PortalMutation<Input, Value = unknown> {
  /** Runs the command unless it is running already, so that a double-click runs it once. */
  readonly mutate: (input: Input, onDone: (value: Value) => void) => void;
  readonly isPending: boolean;
  readonly isError: boolean;
  /** The reason of the failure, if any. */
  readonly refusal: SimulatorRefusal | undefined;
  /** Clears a failure after its cause was changed. */
  readonly reset: () => void;
}

/** Runs a command of the simulator and refetches all queries afterwards, successful or not. */
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
