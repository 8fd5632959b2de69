import { createNodeBackend } from '#mocks/node.ts';
import { createMemoryDatabase, createMemoryStore } from '#mocks/store/memory.ts';
import type { Snapshot } from '#mocks/world.ts';
import { type Answer, type Step, take, unnumbered } from './step.ts';

/** What a world comes to by some steps, and what was answered to each. */
export interface Course {
  readonly snapshot: Snapshot;
  /** The steps taken, in order, by their places in what was asked. */
  readonly taken: readonly number[];
  /** By the steps' places. */
  readonly answers: readonly (Answer | undefined)[];
}

/**
 * All that may become of a world when these steps are begun at once and then everything stops: none of them was taken,
 * some were, or all, in any order, each whole. Worked out in memory, where nothing is ever interrupted; nothing in the
 * simulator is left to chance, so a server that did the same is the same to the last letter.
 */
export async function coursesOf(snapshot: Snapshot, steps: readonly Step[]): Promise<readonly Course[]> {
  const courses: Course[] = [{ snapshot, taken: [], answers: [] }];
  // What is appended meanwhile is gone through too.
  for (const course of courses) {
    for (const [place, step] of steps.entries()) {
      if (!course.taken.includes(place)) courses.push(await further(course, place, step));
    }
  }
  return courses;
}

async function further({ snapshot, taken, answers }: Course, place: number, step: Step): Promise<Course> {
  const store = createMemoryStore(createMemoryDatabase(snapshot));
  const { app, close } = createNodeBackend({ door: true, openStore: () => store });
  const asking = (path: string, init: RequestInit) => app.request(`http://localhost${path}`, init);
  const answer = await take(asking, step);
  const next = unnumbered(await store.snapshot());
  close();
  return { snapshot: next, taken: [...taken, place], answers: Object.assign([...answers], { [place]: answer }) };
}
