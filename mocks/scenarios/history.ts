import { settle } from '#mocks/clock.ts';
import type { Moment } from '#mocks/codes/instant.ts';
import { after, inOrder, noChanges, type PortalStep, type View } from '#mocks/step.ts';
import type { Changes, Snapshot } from '#mocks/world.ts';

/** What may look into this world. */
export function viewOf({ world, instances }: Snapshot): View {
  return { world, instance: (udi) => instances.find((instance) => instance.udi === udi) };
}

/** The world once these changes are made. */
export function withChanges(snapshot: Snapshot, { world, instances, events, activity }: Changes): Snapshot {
  const gone = new Set([...instances.removed, ...instances.put.map(({ udi }) => udi)]);
  return {
    format: snapshot.format,
    world,
    instances: [...snapshot.instances.filter(({ udi }) => !gone.has(udi)), ...instances.put],
    events: [...snapshot.events, ...events],
    activity: [...snapshot.activity, ...activity],
  };
}

/** Something that was done before a scenario begins. */
export interface Deed {
  readonly at: Moment;
  readonly act: (view: View, now: Moment) => Changes;
}

/** The world at its beginning once all this was done, each thing at its moment, and time has passed until then. */
export function lived(snapshot: Snapshot, deeds: readonly Deed[], until: Moment): Snapshot {
  const past = [...deeds].sort((one, other) => one.at - other.at);
  const told = past.reduce((world, { at, act }) => later(world, at, act), snapshot);
  return later(told, until, ({ world }) => noChanges(world));
}

/** The world at a later moment: what fell due has happened, then this step was taken. */
function later(snapshot: Snapshot, at: Moment, act: (view: View, now: Moment) => Changes): Snapshot {
  const view = viewOf(snapshot);
  const due = settle(view, at);
  return withChanges(snapshot, inOrder(due, act(after(view, due), at)));
}

/** The changes of a step that a scenario counts on; a refusal means that the scenario is wrong. */
export function done(step: PortalStep<unknown>): Changes {
  if (!step.ok) throw new Error(`A step of this scenario was refused: ${step.problem}`);
  return step.changes;
}
