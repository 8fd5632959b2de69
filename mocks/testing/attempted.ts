import type { Moment } from '#mocks/codes/instant.ts';
import { viewOf } from '#mocks/scenarios/history.ts';
import type { PortalStep, View } from '#mocks/step.ts';

import type { Bench } from './bench.ts';

/** Something that is done on a bench, if it is allowed. */
export type Deed = (bench: Bench) => void;

/** Takes a step if it is allowed; a refusal changes nothing. */
export function attempted(step: (view: View, now: Moment) => PortalStep<unknown>): Deed {
  return (bench) => {
    const taken = step(viewOf(bench.snapshot), bench.now);
    if (taken.ok) bench.keep(taken.changes);
  };
}
