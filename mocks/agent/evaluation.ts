import { day, type EpochMs } from '#mocks/codes/epoch.ts';
import { evaluationWarningDays } from './schedule.ts';
import type { AgentEvaluation } from './state.ts';

/** The evaluation running again from this moment, with what it had left. */
export function resumeEvaluation(evaluation: AgentEvaluation, at: EpochMs): AgentEvaluation {
  if (evaluation.clock !== 'paused') return evaluation;
  const { remaining, ...rest } = evaluation;
  return { ...rest, clock: 'running', endsAt: at + remaining };
}

/** The evaluation standing still at this moment. */
export function pauseEvaluation(evaluation: AgentEvaluation, at: EpochMs): AgentEvaluation {
  if (evaluation.clock !== 'running') return evaluation;
  const { endsAt, ...rest } = evaluation;
  return { ...rest, clock: 'paused', remaining: Math.max(0, endsAt - at) };
}

/** When the evaluation's end is announced next, and how many days will remain then; each is announced once. */
export function nextWarning(evaluation: AgentEvaluation): { readonly days: number; readonly at: EpochMs } | undefined {
  if (evaluation.clock !== 'running') return undefined;
  const { endsAt, warnedAt = Number.POSITIVE_INFINITY } = evaluation;
  const days = evaluationWarningDays.find((each) => each < warnedAt);
  return days === undefined ? undefined : { days, at: endsAt - days * day };
}
