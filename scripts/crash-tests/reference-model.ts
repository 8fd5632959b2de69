import { createNodeBackend } from '#mocks/node.ts';
import type { SimulatorSnapshot } from '#mocks/simulator-state.ts';
import { createMemoryDatabase, createMemoryStore } from '#mocks/store/memory.ts';
import { type CrashStep, type StepResponse, sendStep, withoutRequestNumbers } from './step.ts';

/** The state after some steps, and the response to each. */
export interface StepsOutcome {
  readonly snapshot: SimulatorSnapshot;
  /** The indexes of the executed steps, in order. */
  readonly executed: readonly number[];
  /** The responses by the index of their step. */
  readonly responses: readonly (StepResponse | undefined)[];
}

/**
 * Returns all possible states when these steps are sent at once and the server stops at any time: after none, some or
 * all of them, in any order, each complete. The steps run in memory, without interruption. The simulator is
 * deterministic, so a server in the same situation has exactly the same state.
 */
export async function possibleOutcomes(
  snapshot: SimulatorSnapshot,
  steps: readonly CrashStep[],
): Promise<readonly StepsOutcome[]> {
  const outcomes: StepsOutcome[] = [{ snapshot, executed: [], responses: [] }];
  // The loop also visits the outcomes that it appends.
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
