import type { EpochMs } from '#mocks/codes/epoch.ts';
import { stateViewOf } from '#mocks/scenarios/replay.ts';
import type { PortalCommandResult, StateView } from '#mocks/transaction.ts';

import type { SimulatorHarness } from './simulator-harness.ts';

/** A command on a harness, which has no effect if it is rejected. */
export type HarnessCommand = (harness: SimulatorHarness) => void;

/** Creates a harness command from a simulator command; a rejection changes nothing. */
export function tryCommand(command: (view: StateView, now: EpochMs) => PortalCommandResult<unknown>): HarnessCommand {
  return (harness) => {
    const result = command(stateViewOf(harness.snapshot), harness.now);
    if (result.ok) harness.commit(result.changes);
  };
}
