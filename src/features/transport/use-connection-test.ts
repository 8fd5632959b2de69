import { useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { ApiError } from '#src/api/api-error.ts';
import { connectionTestMutation } from '#src/api/settings.ts';
import { useAct } from '#src/api/use-act.ts';
import type { ConnectionTest } from '#src/contract/connection-test.ts';
import type { Transport } from '#src/contract/settings.ts';
import { says, type TransportForm, transportOf } from './transport-form.ts';

/** Where trying the way that is typed has got to. */
export interface ConnectionAttempt {
  readonly isRunning: boolean;
  readonly result: ConnectionTest | undefined;
  readonly error: ApiError | null;
  /** Checks the fields, then tries what they say. */
  readonly start: () => void;
}

/** Tries what is typed, saved or not. As soon as something else is typed, an attempt is none of its business any more. */
export function useConnectionTest(form: UseFormReturn<TransportForm>): ConnectionAttempt {
  const { mutateAsync, variables, isPending, data, error } = useAct(connectionTestMutation);
  const underWay = useRef<Transport>(undefined);
  const isAboutTyped = variables !== undefined && says(form.watch(), variables.transport);
  const start = form.handleSubmit(async (values) => {
    // The second click of a double click comes before the button is drawn as busy.
    if (underWay.current && says(values, underWay.current)) return;
    const transport = transportOf(values);
    underWay.current = transport;
    await mutateAsync({ transport }).catch(() => undefined);
    if (underWay.current === transport) underWay.current = undefined;
  });
  return {
    isRunning: isAboutTyped && isPending,
    result: isAboutTyped ? data : undefined,
    error: isAboutTyped ? error : null,
    start: () => void start(),
  };
}
