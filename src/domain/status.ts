import type { RenewalKind } from '#src/contract/renewals.ts';
import type { ActiveSummary, FailedAttempt, Registration, Summary } from '#src/contract/summary.ts';
import { evaluationEndsSoon } from './expiry.ts';

/** A renewal whose last attempt failed. */
export interface FailedRenewal {
  readonly kind: RenewalKind;
  readonly failure: FailedAttempt;
}

const evaluationStates: readonly Registration['status'][] = [
  'unregistered',
  'registering',
  'retrying',
  'failed',
  'expired',
  'reservation-pending',
];

/**
 * Whether the product runs on its evaluation instead of a registration or reservation. A product that is registering
 * again is not in evaluation: its heartbeat shows that its old registration is still valid.
 */
export function isInEvaluation(summary: Summary): boolean {
  if (summary.deployment === 'standby') return false;
  const { registration, authorization } = summary;
  if (registration.status === 'reserved') return registration.lapsedAt !== undefined;
  return evaluationStates.includes(registration.status) && authorization.heartbeat === undefined;
}

/** Whether every page but License is locked (domain.md §1.5). */
export function isLocked(summary: Summary, locksWhenEvaluationEnds: boolean): boolean {
  return locksWhenEvaluationEnds && isInEvaluation(summary) && summary.evaluation.clock === 'expired';
}

/** Whether the state will soon change by itself, so that the page fetches it at a short interval. */
export function isTransitioning({ registration }: Summary): boolean {
  return registration.status === 'registering';
}

/** Whether the product communicates with the portal itself. It does not while licences are reserved or requested (S4 ch. 5). */
export function isOnline({ status }: Registration): boolean {
  return status !== 'reserved' && status !== 'reservation-pending';
}

/**
 * The instant of the last successful communication with the portal: the later of the last heartbeat and the last usage
 * report. Undefined while the product is not registered online.
 */
export function lastSyncAt({ authorization: { heartbeat }, utility }: ActiveSummary): string | undefined {
  const lastReportAt = utility?.lastReportAt;
  if (heartbeat && lastReportAt && Date.parse(lastReportAt) > Date.parse(heartbeat.lastSuccessAt)) return lastReportAt;
  return heartbeat?.lastSuccessAt;
}

/** The renewals of a registered product whose last attempt failed. */
export function failedRenewals({ registration, authorization }: ActiveSummary): readonly FailedRenewal[] {
  if (registration.status !== 'registered') return [];
  const { heartbeat } = authorization;
  return [
    ...(heartbeat?.lastFailure ? [{ kind: 'authorization', failure: heartbeat.lastFailure } as const] : []),
    ...(registration.lastFailure ? [{ kind: 'registration', failure: registration.lastFailure } as const] : []),
  ];
}

/** The text key of a registration status. A universal reservation has a text of its own. */
export function registrationTextKey(
  registration: Summary['registration'],
): Summary['registration']['status'] | 'reserved-universal' {
  const isUniversal = registration.status === 'reserved' && registration.kind === 'universal';
  return isUniversal ? 'reserved-universal' : registration.status;
}

/** The kinds of the badge in the top bar, which warns on every page of a present or coming problem (screens.md §1). */
export type StatusBadgeKind =
  | 'expired'
  | 'out-of-compliance'
  | 'authorization-expired'
  | 'registration-expired'
  | 'evaluation-ending';

/** The badge for a summary at `now` (ms since 1970); undefined when there is no problem to warn of. */
export function statusBadge(summary: Summary, now: number): StatusBadgeKind | undefined {
  if (summary.deployment === 'standby') return undefined;
  const { registration, authorization, evaluation } = summary;
  if (isInEvaluation(summary) && evaluation.clock === 'expired') return 'expired';
  if (registration.status === 'expired') return 'registration-expired';
  if (authorization.status === 'out-of-compliance') return 'out-of-compliance';
  if (authorization.status === 'authorization-expired') return 'authorization-expired';
  if (isInEvaluation(summary) && evaluationEndsSoon(evaluation, now)) return 'evaluation-ending';
  return undefined;
}
