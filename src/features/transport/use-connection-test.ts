import { useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { ApiError } from '#src/api/api-error.ts';
import { connectionTestMutation } from '#src/api/settings.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import type { ConnectionTest } from '#src/contract/connection-check.ts';
import type { Transport } from '#src/contract/settings.ts';
import { matchesTransport, type TransportForm, toTransport } from './transport-form.ts';

/** The state of the connection test for the current form values. */
export interface ConnectionTestState {
  readonly isRunning: boolean;
  readonly result: ConnectionTest | undefined;
  readonly error: ApiError | null;
  /** Validates the fields and starts a test of their values. */
  readonly start: () => void;
}

/** Tests the transport in the form, saved or not. A result counts only until the form changes. */
export function useConnectionTest(form: UseFormReturn<TransportForm>): ConnectionTestState {
  const { mutateAsync, variables, isPending, data, error } = useAbortableMutation(connectionTestMutation);
  const inFlight = useRef<Transport>(undefined);
  const isCurrent = variables !== undefined && matchesTransport(form.watch(), variables.transport);
  const start = form.handleSubmit(async (values) => {
    // The second click of a double click comes before the button renders as busy.
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
