import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Simulator } from '#mocks/control/client.ts';
import { useSingleFlight } from '#src/ui/use-single-flight.ts';
import { useLab } from './lab-providers.tsx';

/** A command to the simulator and its result. */
interface LabMutation<Input, Value> {
  readonly mutate: (input: Input) => void;
  readonly isPending: boolean;
  /** The result of the last successful call; undefined while the next call runs. */
  readonly data: Value | undefined;
  readonly isSuccess: boolean;
  /** The simulator's error message (English). */
  readonly errorMessage: string | undefined;
}

/** Runs commands of the simulator one at a time and refetches all queries after each, successful or not. */
export function useLabMutation<Input = void, Value = unknown>(
  command: (simulator: Simulator, input: Input) => Promise<Value>,
  onDone: (value: Value) => void = () => undefined,
): LabMutation<Input, Value> {
  const { simulator } = useLab();
  const queryClient = useQueryClient();
  const { mutateAsync, isPending, isSuccess, data, error } = useMutation({
    mutationFn: (input: Input) => command(simulator, input),
    onSuccess: onDone,
    onSettled: () => queryClient.invalidateQueries(),
  });
  return {
    mutate: useSingleFlight(mutateAsync as (input: Input) => Promise<Value>),
    isPending,
    data,
    isSuccess,
    errorMessage: error?.message,
  };
}
