import { settle } from '#mocks/clock.ts';
import { after, inOrder, type Step, type View } from '#mocks/step.ts';
import type { Changes, Moment, Snapshot } from '#mocks/world.ts';

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

/** The world at a later moment: what fell due has happened, then this step was taken. */
export function later(snapshot: Snapshot, at: Moment, act: (view: View, now: Moment) => Changes): Snapshot {
  const view = viewOf(snapshot);
  const due = settle(view, at);
  return withChanges(snapshot, inOrder(due, act(after(view, due), at)));
}

/** The changes of a step that a scenario counts on; a refusal means that the scenario is wrong. */
export function done(step: Step<unknown>): Changes {
  if (!step.ok) throw new Error(`A step of this scenario was refused: ${step.problem}`);
  return step.changes;
}
