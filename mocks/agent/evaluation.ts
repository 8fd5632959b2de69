import { day, type EpochMs } from '#mocks/codes/epoch.ts';
import { evaluationWarningDays } from './schedule.ts';
import type { AgentEvaluation } from './state.ts';

/** Resumes a paused evaluation with its remaining time. */
export function resumeEvaluation(evaluation: AgentEvaluation, at: EpochMs): AgentEvaluation {
  if (evaluation.clock !== 'paused') return evaluation;
  const { remaining, ...rest } = evaluation;
  return { ...rest, clock: 'running', endsAt: at + remaining };
}

/** Pauses a running evaluation. */
export function pauseEvaluation(evaluation: AgentEvaluation, at: EpochMs): AgentEvaluation {
  if (evaluation.clock !== 'running') return evaluation;
  const { endsAt, ...rest } = evaluation;
  return { ...rest, clock: 'paused', remaining: Math.max(0, endsAt - at) };
}

/** The next warning before the evaluation ends: its time, and the days remaining then. Each warning is given once. */
export function nextWarning(evaluation: AgentEvaluation): { readonly days: number; readonly at: EpochMs } | undefined {
  if (evaluation.clock !== 'running') return undefined;
  const { endsAt, warnedAt = Number.POSITIVE_INFINITY } = evaluation;
  const days = evaluationWarningDays.find((each) => each < warnedAt);
  return days === undefined ? undefined : { days, at: endsAt - days * day };
}
