import { useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { ApiError } from '#src/api/api-error.ts';
import { connectionTestMutation } from '#src/api/settings.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import type { ConnectionTest } from '#src/contract/connection-check.ts';
import type { Transport } from '#src/contract/settings.ts';
import { matchesTransport, type TransportForm, toTransport } from './transport-form.ts';

/** Where trying the way that is typed has got to. */
export interface ConnectionTestState {
  readonly isRunning: boolean;
  readonly result: ConnectionTest | undefined;
  readonly error: ApiError | null;
  /** Checks the fields, then tries what they say. */
  readonly start: () => void;
}

/** Tries what is typed, saved or not. As soon as something else is typed, an attempt is none of its business any more. */
export function useConnectionTest(form: UseFormReturn<TransportForm>): ConnectionTestState {
  const { mutateAsync, variables, isPending, data, error } = useAbortableMutation(connectionTestMutation);
  const inFlight = useRef<Transport>(undefined);
  const isCurrent = variables !== undefined && matchesTransport(form.watch(), variables.transport);
  const start = form.handleSubmit(async (values) => {
    // The second click of a double click comes before the button is drawn as busy.
    if (inFlight.current && matchesTransport(values, inFlight.current)) return;
    const transport = toTransport(values);
    inFlight.current = transport;
    await mutateAsync({ transport }).catch(() => undefined);
    if (inFlight.current === transport) inFlight.current = undefined;
  });
  return {
    isRunning: isCurrent && isPending,
    result: isCurrent ? data : undefined,
    error: isCurrent ? error : null,
    start: () => void start(),
  };
}
