import type { CleanHistory, CountedDay } from './clean-history.ts';
import { type Design, fitLine, type LineFit, lineAt, noiseScaleAt, stepsAt } from './line-fit.ts';

/** A level that drifts: each day begins where the day before ended. Most counts of devices are nearly so. */
const DRIFT = 0.999;
/** The probability of drift before the history is seen, relative to that of each other correlation. */
const DRIFT_PRIOR = 16;
/**
 * The level at which noise as that of independent events, which increases with the level, is as probable before the history is
 * seen as noise that stays the same. With fewer licences it is more probable: their noise cannot stay the same down to zero.
 */
const EVENT_NOISE_LEVEL = 12;
/** The correlations of the noise of neighbouring days that are compared. */
const correlations = [
  ...[-0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.94, 0.97, 0.99],
  DRIFT,
] as const;
const MAX_STEPS = 3;
/** The number of counts on each side of a step. */
const STEP_MARGIN = 4;
/** How much better the fit must be with a step: twice the difference of the log-likelihoods. */
const STEP_EVIDENCE = 18;
/** The smallest step, and the days of growth that a step must exceed. */
const MIN_STEP = 3;
const STEP_GROWTH_DAYS = 14;

/** The knowledge about growth in a history. */
export interface UsageTrend {
  /** One fit for each correlation and kind of noise, with its probability. The probabilities add up to 1. */
  readonly fits: readonly { readonly fit: LineFit; readonly probability: number }[];
  /** The day numbers on which another level begins, in order. */
  readonly steps: readonly number[];
  /** The degrees of freedom of the noise. */
  readonly freedom: number;
  /** The last counted day, without its weekday effect. */
  readonly last: CountedDay;
  /** How much the count of each weekday differs from the level, by the day number modulo 7. */
  readonly weekdayEffects: readonly number[];
}

const likelihood = ({ squares, logDeterminant, design }: LineFit) =>
  -0.5 * logDeterminant - 0.5 * design.days.length * Math.log(squares);

/** Finds the days on which another level begins, one after the other, the most certain first. Returns them in order. */
function findSteps(days: readonly CountedDay[], origin: number): readonly number[] {
  let steps: readonly number[] = [];
  while (steps.length < MAX_STEPS) {
    const fits = correlations.map((correlation) => fitLine({ days, steps, origin }, correlation));
    const without = Math.max(...fits.map(likelihood));
    let best = { index: -1, likelihood: without + STEP_EVIDENCE / 2 };
    for (const fit of fits) {
      const base = likelihood(fit);
      stepsAt(fit).forEach(({ gain, height, growth }, index) => {
        if (index < STEP_MARGIN || index > days.length - STEP_MARGIN) return;
        if (Math.abs(height) < MIN_STEP || Math.abs(height) < Math.abs(growth) * STEP_GROWTH_DAYS) return;
        const candidate = base - 0.5 * days.length * Math.log(Math.max(1e-6, 1 - gain / fit.squares));
        if (candidate > best.likelihood) best = { index, likelihood: candidate };
      });
    }
    const found = days[best.index];
    if (!found || steps.includes(found.day)) break;
    steps = [...steps, found.day].toSorted((one, other) => one - other);
  }
  return steps;
}

/** Estimates growth, steps and noise of a clean history of at least 21 days. */
export function estimateTrend({ days, pattern }: CleanHistory): UsageTrend {
  const last = days.at(-1) ?? { day: 0, count: 0 };
  const origin = ((days[0]?.day ?? last.day) + last.day) / 2;
  const steps = findSteps(days, origin);
  const design: Design = { days, steps, origin };
  const plain = fitLine(design, 0);
  const scales = days.map(({ day }) => noiseScaleAt(lineAt(plain, day), 1));
  const mean = Math.exp(scales.reduce((sum, each) => sum + Math.log(each), 0) / scales.length);
  const designs = [design, { ...design, scaleMean: mean, scales: scales.map((each) => each / mean) }];
  const fits = designs.flatMap((each) => correlations.map((correlation) => fitLine(each, correlation)));
  const freedom = days.length - steps.length - 2;
  // The marginal likelihood, with flat priors for the coefficients and the logarithm of the variance.
  const logWeights = fits.map(
    ({ design: { scaleMean }, factor, squares, logDeterminant, correlation }) =>
      Math.log(correlation === DRIFT ? DRIFT_PRIOR : 1) +
      Math.log(scaleMean === undefined ? 1 : EVENT_NOISE_LEVEL / scaleMean ** 2) -
      0.5 * logDeterminant -
      factor.reduce((sum, row, line) => sum + Math.log(row[line] ?? 1), 0) -
      0.5 * freedom * Math.log(squares),
  );
  const largest = Math.max(...logWeights);
  const weights = logWeights.map((each) => Math.exp(each - largest));
  const total = weights.reduce((sum, each) => sum + each, 0);
  return {
    fits: fits.map((fit, index) => ({ fit, probability: (weights[index] ?? 0) / total })),
    steps,
    freedom: Math.max(4, freedom - 6 * pattern.weight),
    last,
    weekdayEffects: pattern.effects,
  };
}

/** Returns how much higher the usage is from each step on, in the order of `steps`: the mean of all fits. */
export function stepHeights({ fits, steps }: UsageTrend): readonly number[] {
  return steps.map((_step, index) =>
    fits.reduce((sum, { fit, probability }) => sum + probability * (fit.coefficients[index + 1] ?? 0), 0),
  );
}

/** Returns the probability that usage grows, between 0 and 1. */
export function growthProbability({ fits, freedom }: UsageTrend): number {
  return fits.reduce((sum, { fit, probability }) => {
    const growth = fit.coefficients.at(-1) ?? 0;
    const error = Math.sqrt(fit.squares / freedom) / (fit.factor.at(-1)?.at(-1) ?? 1);
    return sum + probability * cumulativeT(growth / error, freedom);
  }, 0);
}

/** Student's distribution function, by its normal approximation. */
function cumulativeT(value: number, freedom: number): number {
  const normal = (value * (1 - 1 / (4 * freedom))) / Math.sqrt(1 + (value * value) / (2 * freedom));
  // Abramowitz and Stegun, 26.2.17; the error is below 1e-7.
  const step = 1 / (1 + 0.2316419 * Math.abs(normal));
  const series =
    step * (0.31938153 + step * (-0.356563782 + step * (1.781477937 + step * (-1.821255978 + step * 1.330274429))));
  const tail = (Math.exp((-normal * normal) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return normal > 0 ? 1 - tail : tail;
}
