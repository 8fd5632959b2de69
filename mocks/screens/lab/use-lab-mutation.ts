import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Simulator } from '#mocks/control/client.ts';
import { useSingleFlight } from '#src/ui/use-single-flight.ts';
import { useLab } from './lab-context.ts';

/** Something done through the door, and how it went. */
export interface LabMutation<Input, Value> {
  readonly mutate: (input: Input) => void;
  readonly isPending: boolean;
  /** What it answered, once it is done; nothing while it is done again. */
  readonly data: Value | undefined;
  readonly isSuccess: boolean;
  /** Why the door refused, in its own words, which are English. */
  readonly errorMessage: string | undefined;
}

/** An act by the simulator's door, one at a time. Whatever comes of it, everything shown is asked for again. */
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
