import type { Duration } from '#mocks/duration.ts';

/** The steps by which time is let pass at a press, shortest first: what each is called in the catalogue (`clock.…`). */
export const timeSteps = [
  ['hour', '1 h'],
  ['day', '1 d'],
  ['month', '30 d'],
  ['quarter', '90 d'],
] as const satisfies readonly (readonly [name: string, Duration])[];
