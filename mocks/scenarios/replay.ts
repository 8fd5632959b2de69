import type { EpochMs } from '#mocks/codes/epoch.ts';
import { runDueTimers } from '#mocks/scheduler.ts';
import { withUsageCounted } from '#mocks/services/usage-count.ts';
import type { SimulatorSnapshot, StateChanges } from '#mocks/simulator-state.ts';
import {
  applyChanges,
  emptyChanges,
  mergeChanges,
  type PortalCommandResult,
  type StateView,
} from '#mocks/transaction.ts';

/** The view of a snapshot for commands and timers. */
export function stateViewOf({ world, instances }: SimulatorSnapshot): StateView {
  return { world, instance: (udi) => instances.find((instance) => instance.udi === udi) };
}

/** The snapshot after these changes. */
export function withChanges(
  snapshot: SimulatorSnapshot,
  { world, instances, events, activity }: StateChanges,
): SimulatorSnapshot {
  const replacedUdis = new Set([...instances.removed, ...instances.put.map(({ udi }) => udi)]);
  return {
    format: snapshot.format,
    world,
    instances: [...snapshot.instances.filter(({ udi }) => !replacedUdis.has(udi)), ...instances.put],
    events: [...snapshot.events, ...events],
    activity: [...snapshot.activity, ...activity],
  };
}

/** A command of a scenario's history. */
export interface SeedCommand {
  readonly at: EpochMs;
  readonly run: (view: StateView, now: EpochMs) => StateChanges;
}

/** Replays the commands in the order of their times, with the timers that fall due in between, up to `until`. */
export function replay(
  snapshot: SimulatorSnapshot,
  commands: readonly SeedCommand[],
  until: EpochMs,
): SimulatorSnapshot {
  const sortedCommands = [...commands].sort((left, right) => left.at - right.at);
  const replayed = sortedCommands.reduce((world, { at, run }) => advanceTo(world, at, run), snapshot);
  return advanceTo(replayed, until, ({ world }) => emptyChanges(world));
}

/** Advances the snapshot: runs the timers that are due, then the command. */
function advanceTo(
  snapshot: SimulatorSnapshot,
  at: EpochMs,
  run: (view: StateView, now: EpochMs) => StateChanges,
): SimulatorSnapshot {
  const view = stateViewOf(snapshot);
  const dueChanges = runDueTimers(view, at);
  const counted = withUsageCounted(dueChanges.world, run(applyChanges(view, dueChanges), at), at);
  return withChanges(snapshot, mergeChanges(dueChanges, counted));
}

/** The changes of a successful command. Throws on a refusal, which means that the scenario is wrong. */
export function expectChanges(step: PortalCommandResult<unknown>): StateChanges {
  if (!step.ok) throw new Error(`A command of this scenario was refused: ${step.problem}`);
  return step.changes;
}
