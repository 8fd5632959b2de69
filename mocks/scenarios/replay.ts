import type { EpochMs } from '#mocks/codes/epoch.ts';
import { runDueTimers } from '#mocks/scheduler.ts';
import type { SimulatorSnapshot, StateChanges } from '#mocks/simulator-state.ts';
import {
  applyChanges,
  emptyChanges,
  mergeChanges,
  type PortalCommandResult,
  type StateView,
} from '#mocks/transaction.ts';

/** What may look into this world. */
export function readContextOf({ world, instances }: SimulatorSnapshot): StateView {
  return { world, instance: (udi) => instances.find((instance) => instance.udi === udi) };
}

/** The world once these changes are made. */
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

/** Something that was done before a scenario begins. */
export interface SeedCommand {
  readonly at: EpochMs;
  readonly run: (view: StateView, now: EpochMs) => StateChanges;
}

/** The world at its beginning once all this was done, each thing at its moment, and time has passed until then. */
export function replay(
  snapshot: SimulatorSnapshot,
  commands: readonly SeedCommand[],
  until: EpochMs,
): SimulatorSnapshot {
  const sortedCommands = [...commands].sort((left, right) => left.at - right.at);
  const replayed = sortedCommands.reduce((world, { at, run }) => advanceTo(world, at, run), snapshot);
  return advanceTo(replayed, until, ({ world }) => emptyChanges(world));
}

/** The world at a later moment: what fell due has happened, then this step was taken. */
function advanceTo(
  snapshot: SimulatorSnapshot,
  at: EpochMs,
  run: (view: StateView, now: EpochMs) => StateChanges,
): SimulatorSnapshot {
  const view = readContextOf(snapshot);
  const dueChanges = runDueTimers(view, at);
  return withChanges(snapshot, mergeChanges(dueChanges, run(applyChanges(view, dueChanges), at)));
}

/** The changes of a step that a scenario counts on; a refusal means that the scenario is wrong. */
export function expectChanges(step: PortalCommandResult<unknown>): StateChanges {
  if (!step.ok) throw new Error(`A step of this scenario was refused: ${step.problem}`);
  return step.changes;
}
