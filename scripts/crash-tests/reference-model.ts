import { createNodeBackend } from '#mocks/node.ts';
import type { SimulatorSnapshot } from '#mocks/simulator-state.ts';
import { createMemoryDatabase, createMemoryStore } from '#mocks/store/memory.ts';
import { type CrashStep, type StepResponse, sendStep, withoutRequestNumbers } from './step.ts';

/** What a world comes to by some steps, and what was answered to each. */
export interface StepsOutcome {
  readonly snapshot: SimulatorSnapshot;
  /** The steps taken, in order, by their places in what was asked. */
  readonly executed: readonly number[];
  /** By the steps' places. */
  readonly responses: readonly (StepResponse | undefined)[];
}

/**
 * All that may become of a world when these steps are begun at once and then everything stops: none of them was taken,
 * some were, or all, in any order, each whole. Worked out in memory, where nothing is ever interrupted; nothing in the
 * simulator is left to chance, so a server that did the same is the same to the last letter.
 */
export async function possibleOutcomes(
  snapshot: SimulatorSnapshot,
  steps: readonly CrashStep[],
): Promise<readonly StepsOutcome[]> {
  const outcomes: StepsOutcome[] = [{ snapshot, executed: [], responses: [] }];
  // What is appended meanwhile is gone through too.
  for (const outcome of outcomes) {
    for (const [index, step] of steps.entries()) {
      if (!outcome.executed.includes(index)) outcomes.push(await executeStep(outcome, index, step));
    }
  }
  return outcomes;
}

async function executeStep(
  { snapshot, executed, responses }: StepsOutcome,
  index: number,
  step: CrashStep,
): Promise<StepsOutcome> {
  const store = createMemoryStore(createMemoryDatabase(snapshot));
  const { app, close } = createNodeBackend({ door: true, openStore: () => store });
  const sendRequest = (path: string, init: RequestInit) => app.request(`http://localhost${path}`, init);
  const answer = await sendStep(sendRequest, step);
  const next = withoutRequestNumbers(await store.snapshot());
  close();
  return {
    snapshot: next,
    executed: [...executed, index],
    responses: Object.assign([...responses], { [index]: answer }),
  };
}
