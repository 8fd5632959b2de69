import { day, type Moment } from '#mocks/codes/instant.ts';
import type { Evaluation } from './state.ts';
import { evaluationWarnings } from './timing.ts';

/** The evaluation running again from this moment, with what it had left. */
export function resumed(evaluation: Evaluation, at: Moment): Evaluation {
  if (evaluation.clock !== 'paused') return evaluation;
  const { remaining, ...told } = evaluation;
  return { ...told, clock: 'running', endsAt: at + remaining };
}

/** The evaluation standing still at this moment. */
export function paused(evaluation: Evaluation, at: Moment): Evaluation {
  if (evaluation.clock !== 'running') return evaluation;
  const { endsAt, ...told } = evaluation;
  return { ...told, clock: 'paused', remaining: Math.max(0, endsAt - at) };
}

/** When the evaluation's end is announced next, and how many days will remain then; each is announced once. */
export function nextWarning(evaluation: Evaluation): { readonly days: number; readonly at: Moment } | undefined {
  if (evaluation.clock !== 'running') return undefined;
  const { endsAt, warnedAt = Number.POSITIVE_INFINITY } = evaluation;
  const days = evaluationWarnings.find((each) => each < warnedAt);
  return days === undefined ? undefined : { days, at: endsAt - days * day };
}
