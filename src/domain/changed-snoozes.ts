import type { NoticeStage } from './notice.ts';
import type { Snoozes } from './snoozes.ts';

/** The number of snoozes that are kept. The latest ones count. */
const MAXIMUM = 200;

/** Writes snoozes as a text. It has the kinds, tags, limits, days and steps of their subjects. */
export function formatSnoozes(snoozes: Snoozes): string {
  return JSON.stringify([...snoozes].slice(-MAXIMUM));
}

/** Returns the snoozes with those of a notice's subjects, at the step that is reached. */
export function addSnoozes(snoozes: Snoozes, { subjects, step }: NoticeStage): Snoozes {
  const added = new Map(snoozes);
  for (const { id } of subjects) {
    // The latest come last.
    added.delete(id);
    added.set(id, step.at);
  }
  return added;
}

/** Returns the snoozes without those of a notice's subjects. */
export function removeSnoozes(snoozes: Snoozes, { subjects }: NoticeStage): Snoozes {
  const ids = new Set(subjects.map(({ id }) => id));
  return new Map([...snoozes].filter(([id]) => !ids.has(id)));
}
