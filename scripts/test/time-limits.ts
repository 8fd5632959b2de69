/**
 * The time limits of all test runners, in milliseconds. They only end what hangs: a test waits for a state, and a
 * larger limit costs nothing while it passes. `npm test` measures the speed of the machine once (machine-speed.ts), and
 * all limits grow with it.
 */
export interface TimeLimits {
  /** A browser spec, with its fixtures. */
  readonly spec: number;
  /** A test of Vitest, and each of its hooks. */
  readonly test: number;
  /** A state that a test waits for. */
  readonly state: number;
  /** The start of a server or a browser. */
  readonly start: number;
  /** The end of a server, after which it is killed. */
  readonly stop: number;
}

const baseLimits: TimeLimits = { spec: 240_000, test: 240_000, state: 60_000, start: 120_000, stop: 30_000 };

/** The variable by which `npm test` passes the factor to the runners. */
export const timeFactorVariable = 'TIME_FACTOR';

/** Returns the factor in the text of the variable: a number of at least 1; without the variable 1. Throws for others. */
export function parseTimeFactor(text: string | undefined): number {
  const factor = Number(text ?? 1);
  if (text?.trim() === '' || !Number.isFinite(factor) || factor < 1)
    throw new Error(`${timeFactorVariable} must be a number of at least 1, not “${text}”.`);
  return factor;
}

/** Returns the limits, multiplied by this factor. */
export const limitsFor = (factor: number): TimeLimits => ({
  spec: baseLimits.spec * factor,
  test: baseLimits.test * factor,
  state: baseLimits.state * factor,
  start: baseLimits.start * factor,
  stop: baseLimits.stop * factor,
});

/** The limits of this process. */
export const limits = limitsFor(parseTimeFactor(process.env[timeFactorVariable]));
