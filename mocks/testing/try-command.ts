import type { EpochMs } from '#mocks/codes/epoch.ts';
import { readContextOf } from '#mocks/scenarios/replay.ts';
import type { PortalCommandResult, StateView } from '#mocks/transaction.ts';

import type { SimulatorHarness } from './simulator-harness.ts';

/** Something that is done on a bench, if it is allowed. */
export type HarnessCommand = (harness: SimulatorHarness) => void;

/** Takes a step if it is allowed; a refusal changes nothing. */
export function tryCommand(command: (view: StateView, now: EpochMs) => PortalCommandResult<unknown>): HarnessCommand {
  return (harness) => {
    const result = command(readContextOf(harness.snapshot), harness.now);
    if (result.ok) harness.commit(result.changes);
  };
}
