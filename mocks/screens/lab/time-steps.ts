import type { Duration } from '#mocks/duration.ts';

/** Durations by which time can be advanced, shortest first, each with its text key (`clock.…`). */
export const timeSteps = [
  ['hour', '1 h'],
  ['day', '1 d'],
  ['month', '30 d'],
  ['quarter', '90 d'],
] as const satisfies readonly (readonly [name: string, Duration])[];
