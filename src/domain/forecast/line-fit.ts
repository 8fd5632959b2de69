import type { CountedDay } from './clean-history.ts';

/** The mean square that rounding to whole numbers alone can hide. */
const ROUNDING_VARIANCE = 1 / 24;
/** The level below which the noise of counts does not decrease. */
const MIN_NOISE_LEVEL = 0.5;

type Vector = readonly number[];

/** The counts to which a straight line with steps is fitted. */
export interface Design {
  readonly days: readonly CountedDay[];
  /** The day numbers on which another level begins. */
  readonly steps: Vector;
  /** The day number at which the line has its first level. */
  readonly origin: number;
  /** The relative noise of each count; absent when all have the same. */
  readonly scales?: Vector;
  /** The noise to which `scales` are relative; absent when all counts have the same noise. */
  readonly scaleMean?: number;
}

/** A fit by generalized least squares, for noise with one correlation between neighbouring days. */
export interface LineFit {
  readonly design: Design;
  /** The correlation of the noise of two neighbouring days; that of days n apart is its nth power. */
  readonly correlation: number;
  /** The first level, the height of each step, and last the growth per day. */
  readonly coefficients: Vector;
  /** The Cholesky factor of the precision of the coefficients, for a noise of variance 1. */
  readonly factor: readonly Vector[];
  /** The weighted sum of squared residuals. */
  readonly squares: number;
  /** The logarithm of the determinant of the correlations. */
  readonly logDeterminant: number;
  /** The rows with independent noise, and the right side that `factor` has already solved; for `stepsAt`. */
  readonly white: readonly WhiteRow[];
  readonly forward: Vector;
}

/** A count and its row of the design, transformed so that the noise of all rows is independent and has variance 1. */
interface WhiteRow {
  readonly values: Vector;
  readonly count: number;
  /** The value of a step that begins on this day, and of one that began before. */
  readonly begun: number;
  readonly later: number;
}

/** The noise of counts of a level, relative to a mean noise: that of independent events, the square root of the level. */
export function noiseScaleAt(level: number, mean: number | undefined): number {
  return mean === undefined ? 1 : Math.sqrt(Math.max(MIN_NOISE_LEVEL, level)) / mean;
}

const rowAt = (day: number, { steps, origin }: Design) => [
  1,
  ...steps.map((step) => (day >= step ? 1 : 0)),
  day - origin,
];

/** Returns the value of a fitted line on a day (day number). */
export function lineAt({ coefficients, design }: LineFit, day: number): number {
  return rowAt(day, design).reduce((sum, value, index) => sum + value * (coefficients[index] ?? 0), 0);
}

/** Fits the line by generalized least squares. */
export function fitLine(design: Design, correlation: number): LineFit {
  const { days, scales } = design;
  let logDeterminant = 0;
  const white = days.map(({ day, count }, index): WhiteRow => {
    const row = rowAt(day, design);
    const before = days[index - 1];
    const carried = before ? correlation ** (day - before.day) : 0;
    logDeterminant += Math.log(1 - carried * carried);
    const own = 1 / ((scales?.[index] ?? 1) * Math.sqrt(1 - carried * carried));
    const rest = before ? carried / ((scales?.[index - 1] ?? 1) * Math.sqrt(1 - carried * carried)) : 0;
    const rowBefore = before ? rowAt(before.day, design) : [];
    return {
      values: row.map((value, column) => value * own - (rowBefore[column] ?? 0) * rest),
      count: count * own - (before?.count ?? 0) * rest,
      begun: own,
      later: own - rest,
    };
  });
  const size = design.steps.length + 2;
  const normal = Array.from({ length: size }, (_, line) =>
    Array.from({ length: line + 1 }, (_, column) =>
      white.reduce((sum, { values }) => sum + (values[line] ?? 0) * (values[column] ?? 0), 0),
    ),
  );
  const right = normal.map((_, line) => white.reduce((sum, { values, count }) => sum + (values[line] ?? 0) * count, 0));
  const factor = choleskyFactor(normal);
  const forward = solveLower(factor, right);
  const total = white.reduce((sum, { count }) => sum + count * count, 0);
  return {
    design,
    correlation,
    coefficients: solveUpper(factor, forward),
    factor,
    squares: Math.max(total - dot(forward, forward), days.length * ROUNDING_VARIANCE),
    logDeterminant,
    white,
    forward,
  };
}

const dot = (one: Vector, other: Vector) => one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);

/** A step that is added to a fit. */
interface AddedStep {
  /** By how much the step decreases the squares. */
  readonly gain: number;
  readonly height: number;
  /** The growth per day beside the step. */
  readonly growth: number;
}

/** Returns for each day the step that would begin on it, without fitting the line again for each. */
export function stepsAt(fit: LineFit): readonly AddedStep[] {
  const { white, factor, forward, coefficients } = fit;
  const size = coefficients.length;
  const result: AddedStep[] = [];
  let later = { product: new Array<number>(size).fill(0), square: 0, count: 0 };
  for (let index = white.length - 1; index >= 0; index -= 1) {
    const row = white[index];
    if (!row) break;
    const product = later.product.map((sum, column) => sum + row.begun * (row.values[column] ?? 0));
    const projected = solveLower(factor, product);
    const square = later.square + row.begun * row.begun - dot(projected, projected);
    const count = later.count + row.begun * row.count - dot(projected, forward);
    const height = square > 1e-6 ? count / square : 0;
    const shift = solveUpper(factor, projected).at(-1) ?? 0;
    result[index] = { gain: height * count, height, growth: (coefficients.at(-1) ?? 0) - height * shift };
    later = {
      product: later.product.map((sum, column) => sum + row.later * (row.values[column] ?? 0)),
      square: later.square + row.later * row.later,
      count: later.count + row.later * row.count,
    };
  }
  return result;
}

/** Returns the lower triangular factor of a matrix of which only the lower triangle is given. */
function choleskyFactor(matrix: readonly Vector[]): readonly Vector[] {
  const factor: number[][] = [];
  matrix.forEach((values, line) => {
    const row: number[] = [];
    for (let column = 0; column <= line; column += 1) {
      const other = column === line ? row : (factor[column] ?? []);
      let rest = values[column] ?? 0;
      for (let index = 0; index < column; index += 1) rest -= (row[index] ?? 0) * (other[index] ?? 0);
      row.push(column === line ? Math.sqrt(Math.max(rest, 1e-9)) : rest / (other[column] ?? 1));
    }
    factor.push(row);
  });
  return factor;
}

function solveLower(factor: readonly Vector[], right: Vector): Vector {
  const solution: number[] = [];
  factor.forEach((row, line) => {
    let rest = right[line] ?? 0;
    for (let column = 0; column < line; column += 1) rest -= (row[column] ?? 0) * (solution[column] ?? 0);
    solution.push(rest / (row[line] ?? 1));
  });
  return solution;
}

/**
 * Solves the system of the transposed factor. For independent values of variance 1 the solution has the covariance of the
 * coefficients.
 */
export function solveUpper(factor: readonly Vector[], right: Vector): Vector {
  const solution = [...right];
  for (let line = factor.length - 1; line >= 0; line -= 1) {
    let rest = solution[line] ?? 0;
    for (let other = line + 1; other < factor.length; other += 1)
      rest -= (factor[other]?.[line] ?? 0) * (solution[other] ?? 0);
    solution[line] = rest / (factor[line]?.[line] ?? 1);
  }
  return solution;
}
