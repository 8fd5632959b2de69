import { useEffect } from 'react';

/** The parts of a failed mutation that are needed here. */
interface FailedMutation {
  readonly isError: boolean;
  readonly reset: () => void;
}

/**
 * Goes on when a mutation has failed, but the polled status shows that it was carried out: only its response was lost.
 */
export function useLostResponse({ isError, reset }: FailedMutation, isCarriedOut: boolean, goOn: () => void): void {
  useEffect(() => {
    if (!isError || !isCarriedOut) return;
    reset();
    goOn();
  }, [isError, isCarriedOut, reset, goOn]);
}
