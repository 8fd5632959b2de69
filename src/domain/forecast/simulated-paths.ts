import { noiseScaleAt, solveUpper } from './line-fit.ts';
import type { UsageTrend } from './trend.ts';

const PATH_COUNT = 400;
const SEED = 20_260_115;
const TABLE_SIZE = 4096;

/** Returns a generator of whole numbers below 2³² that always begins the same (mulberry32). */
function seededIntegers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** Normally distributed numbers with mean 0 and variance 1, from which the noise of a path is drawn. */
const normalTable = (() => {
  const next = seededIntegers(SEED);
  const table = new Float64Array(TABLE_SIZE);
  let squares = 0;
  for (let index = 0; index < TABLE_SIZE; index += 2) {
    const radius = Math.sqrt(-2 * Math.log((next() + 1) / 2 ** 32));
    const value = radius * Math.cos((2 * Math.PI * next()) / 2 ** 32);
    table[index] = value;
    table[index + 1] = -value;
    squares += 2 * value * value;
  }
  return table.map((value) => value / Math.sqrt(squares / TABLE_SIZE));
})();

/**
 * Draws equally probable courses of the daily peaks, each with its own growth, level, correlation and noise, from `firstDay`
 * (a day number) for `length` days. The same trend always gives the same paths.
 */
export function drawPaths(trend: UsageTrend, firstDay: number, length: number): readonly Float64Array[] {
  const { fits, freedom, last, weekdayEffects } = trend;
  const next = seededIntegers(SEED);
  const normal = () => normalTable[next() & (TABLE_SIZE - 1)] ?? 0;
  let fitIndex = 0;
  let cumulated = fits[0]?.probability ?? 1;
  return Array.from({ length: PATH_COUNT }, (_, index) => {
    while (cumulated < (index + 0.5) / PATH_COUNT && fitIndex < fits.length - 1) {
      fitIndex += 1;
      cumulated += fits[fitIndex]?.probability ?? 0;
    }
    const path = new Float64Array(length);
    const fit = fits[fitIndex]?.fit;
    if (!fit) return path;
    // Wilson and Hilferty's approximation of the χ² distribution.
    const spread = 2 / (9 * freedom);
    const deviation = Math.sqrt(fit.squares / (freedom * (1 - spread + normal() * Math.sqrt(spread)) ** 3));
    const errors = solveUpper(fit.factor, fit.factor.map(normal));
    const coefficients = fit.coefficients.map((value, column) => value + deviation * (errors[column] ?? 0));
    const { origin, scaleMean } = fit.design;
    const growth = coefficients.at(-1) ?? 0;
    const level = coefficients.slice(0, -1).reduce((sum, value) => sum + value, 0);
    const lastLevel = level + growth * (last.day - origin);
    const innovation = deviation * Math.sqrt(1 - fit.correlation ** 2);
    // The asymmetry of independent events, by the expansion of Cornish and Fisher; less where the noise is smaller than theirs.
    const asymmetry = scaleMean === undefined ? 0 : Math.min(1, (deviation / scaleMean) ** 2) / 6;
    let noise = (last.count - lastLevel) / noiseScaleAt(lastLevel, scaleMean);
    for (let day = last.day + 1; day < firstDay + length; day += 1) {
      noise = fit.correlation * noise + innovation * normal();
      if (day < firstDay) continue;
      const expected = level + growth * (day - origin);
      const skew = asymmetry * ((noise / deviation) ** 2 - 1);
      const count = expected + skew + noise * noiseScaleAt(expected, scaleMean) + (weekdayEffects[day % 7] ?? 0);
      path[day - firstDay] = Math.max(0, count);
    }
    return path;
  });
}
