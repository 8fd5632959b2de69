import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Simulator } from '#mocks/simulator.ts';
import { useOneAtATime } from '#src/ui/one-at-a-time.ts';
import { useLab } from './lab-context.ts';

/** Something done through the door, and how it went. */
export interface Act<Input, Value> {
  readonly start: (input: Input) => void;
  readonly isBusy: boolean;
  /** What it answered, once it is done; nothing while it is done again. */
  readonly done: Value | undefined;
  readonly isDone: boolean;
  /** Why the door refused, in its own words, which are English. */
  readonly problem: string | undefined;
}

/** An act by the simulator's door, one at a time. Whatever comes of it, everything shown is asked for again. */
export function useAct<Input = void, Value = unknown>(
  perform: (simulator: Simulator, input: Input) => Promise<Value>,
  onDone: (value: Value) => void = () => undefined,
): Act<Input, Value> {
  const { simulator } = useLab();
  const queryClient = useQueryClient();
  const { mutateAsync, isPending, isSuccess, data, error } = useMutation({
    mutationFn: (input: Input) => perform(simulator, input),
    onSuccess: onDone,
    onSettled: () => queryClient.invalidateQueries(),
  });
  return {
    start: useOneAtATime(mutateAsync as (input: Input) => Promise<Value>),
    isBusy: isPending,
    done: data,
    isDone: isSuccess,
    problem: error?.message,
  };
}
