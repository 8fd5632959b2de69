import type { RenewalKind } from '#src/contract/renewals.ts';
import type { ActiveSummary, FailedAttempt, Registration, Summary } from '#src/contract/summary.ts';
import { evaluationEndsSoon, evaluationSeverity, type Severity } from './expiry.ts';

/** What the page has to tell in a notice (screens.md §2.2). */
export type NoticeKind =
  | 'evaluation'
  | 'evaluation-expired'
  | 'registering'
  | 'retrying'
  | 'registration-failed'
  | 'left-behind'
  | 'out-of-compliance'
  | 'authorization-expired'
  | 'registration-expired'
  | 'renewal-failed'
  | 'report-failed'
  | 'reservation-pending'
  | 'reservation-lapsed'
  | 'update-unconfirmed'
  | 'return-unacknowledged'
  | 'standby'
  | 'federation-leader';

/** One notice, and how loud it is. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly severity: Severity;
}

/** A renewal that failed when it was last tried. */
export interface FailedRenewal {
  readonly kind: RenewalKind;
  readonly failure: FailedAttempt;
}

/** What is under way, and what waits for the administrator's own hand, comes before what is only loud. */
const noticePriority: Partial<Record<NoticeKind, number>> = {
  registering: 5,
  retrying: 5,
  'reservation-pending': 5,
  'update-unconfirmed': 4,
  'return-unacknowledged': 4,
};

const severityRank: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, success: 0 };

/**
 * Is the product running on its evaluation, as opposed to an identity at the portal? One that is being registered anew
 * still has its old one: it has a conversation that keeps its authorization alive.
 */
export function isInEvaluation(summary: Summary): boolean {
  if (summary.deployment === 'standby') return false;
  const { registration, authorization } = summary;
  if (registration.status === 'reserved') return registration.lapsedAt !== undefined;
  return registration.status !== 'registered' && authorization.heartbeat === undefined;
}

/**
 * When the portal was last spoken with successfully: the last check of the authorization, or a usage report after it. Undefined
 * while not registered online.
 */
export function lastSyncAt({ authorization: { heartbeat }, utility }: ActiveSummary): string | undefined {
  const lastReportAt = utility?.lastReportAt;
  if (heartbeat && lastReportAt && Date.parse(lastReportAt) > Date.parse(heartbeat.lastSuccessAt)) return lastReportAt;
  return heartbeat?.lastSuccessAt;
}

/** The notice of the registration layer itself, if its state has something to say. */
function registrationNotice({ registration }: ActiveSummary): Notice | undefined {
  switch (registration.status) {
    case 'registering':
      return { kind: 'registering', severity: 'information' };
    case 'retrying':
      return { kind: 'retrying', severity: 'warning' };
    case 'failed':
      return { kind: 'registration-failed', severity: 'error' };
    case 'expired':
      return { kind: 'registration-expired', severity: 'error' };
    case 'unregistered':
      return registration.staleRegistration ? { kind: 'left-behind', severity: 'warning' } : undefined;
    case 'reservation-pending':
      return { kind: 'reservation-pending', severity: 'information' };
    case 'reserved':
      return registration.lapsedAt ? { kind: 'reservation-lapsed', severity: 'error' } : undefined;
    case 'registered':
      return undefined;
  }
}

function authorizationNotice(summary: ActiveSummary): Notice | undefined {
  const { registration, authorization, utility } = summary;
  if (registration.status !== 'registered' && registration.status !== 'reserved') return undefined;
  if (authorization.status === 'authorization-expired') return { kind: 'authorization-expired', severity: 'error' };
  if (authorization.status === 'out-of-compliance') return { kind: 'out-of-compliance', severity: 'error' };
  if (failedRenewals(summary).length > 0) return { kind: 'renewal-failed', severity: 'warning' };
  return utility?.lastFailure ? { kind: 'report-failed', severity: 'warning' } : undefined;
}

/** Which renewals failed the last time they were tried, and how. */
export function failedRenewals({ registration, authorization }: ActiveSummary): readonly FailedRenewal[] {
  if (registration.status !== 'registered') return [];
  const { heartbeat } = authorization;
  return [
    ...(heartbeat?.lastFailure ? [{ kind: 'authorization', failure: heartbeat.lastFailure } as const] : []),
    ...(registration.lastFailure ? [{ kind: 'registration', failure: registration.lastFailure } as const] : []),
  ];
}

/** A code that still has to be entered in the portal: it comes before what can wait. */
function codeExchangeNotice({ unacknowledged }: ActiveSummary): Notice | undefined {
  if (!unacknowledged) return undefined;
  const kind = unacknowledged.code === 'confirmation' ? 'update-unconfirmed' : 'return-unacknowledged';
  return { kind, severity: 'warning' };
}

function evaluationNotice(summary: ActiveSummary, now: number): Notice | undefined {
  if (!isInEvaluation(summary)) return undefined;
  if (summary.evaluation.clock === 'expired') return { kind: 'evaluation-expired', severity: 'error' };
  return { kind: 'evaluation', severity: evaluationSeverity(summary.evaluation, now) };
}

/** Why one of a federation has no licences in use, whatever it counts: it is its leader (S0). */
function deploymentNotice({ deployment }: ActiveSummary): Notice | undefined {
  return deployment === 'federation-leader' ? { kind: deployment, severity: 'information' } : undefined;
}

/**
 * Everything worth a notice, the most urgent first. What goes on comes before all else, then a code that waits to be
 * carried: it is what the administrator is busy with. After that the louder comes first; of two as loud, the one that says
 * what just happened.
 */
export function notices(summary: Summary, now: number): readonly Notice[] {
  if (summary.deployment === 'standby') return [{ kind: 'standby', severity: 'information' }];
  const candidates = [
    registrationNotice(summary),
    authorizationNotice(summary),
    codeExchangeNotice(summary),
    evaluationNotice(summary, now),
    deploymentNotice(summary),
  ].filter((notice) => notice !== undefined);
  const priority = ({ kind, severity }: Notice) => noticePriority[kind] ?? severityRank[severity];
  return candidates.sort((left, right) => priority(right) - priority(left));
}

/** What the chip in the top bar says on every page, when something is wrong or soon will be (screens.md §1). */
export type StatusBadgeKind =
  | 'expired'
  | 'out-of-compliance'
  | 'authorization-expired'
  | 'registration-expired'
  | 'evaluation-ending';

/** The chip, when there is one: what the evaluation's end, the registration or the authorization has come to. */
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

/** Whether every page but License is locked (domain.md §1.5). */
export function isLocked(summary: Summary, locksWhenEvaluationEnds: boolean): boolean {
  return locksWhenEvaluationEnds && isInEvaluation(summary) && summary.evaluation.clock === 'expired';
}

/** The word of a registration status: a universal reservation has its own. */
export function registrationWord(
  registration: Summary['registration'],
): Summary['registration']['status'] | 'reserved-universal' {
  const isUniversal = registration.status === 'reserved' && registration.kind === 'universal';
  return isUniversal ? 'reserved-universal' : registration.status;
}

/** Whether the product talks to the portal itself, or will: in a reservation and on the way there it does not (S4 ch. 5). */
export function isOnline({ status }: Registration): boolean {
  return status !== 'reserved' && status !== 'reservation-pending';
}

/**
 * How a registration status is coloured: as its notice is, so that one fact has one severity. To be unregistered is none by
 * itself: how long the evaluation still lasts is what may be loud.
 */
export function registrationSeverity(summary: Summary): Severity {
  const { registration } = summary;
  if (registration.status === 'registered' && registration.lastFailure) return 'warning';
  const notice = summary.deployment === 'standby' ? undefined : registrationNotice(summary);
  if (notice) return notice.severity;
  return registration.status === 'registered' || registration.status === 'reserved' ? 'success' : 'information';
}

/** How an authorization status is coloured; in evaluation as loud as the days that remain. */
export function authorizationSeverity({ authorization, evaluation }: ActiveSummary, now: number): Severity {
  switch (authorization.status) {
    case 'authorized':
    case 'reserved':
    case 'no-licenses-in-use':
      return authorization.heartbeat?.lastFailure ? 'warning' : 'success';
    case 'evaluation':
      return evaluationSeverity(evaluation, now);
    default:
      return 'error';
  }
}

/** Whether the state will move by itself soon, so that the page should look often. */
export function isTransitioning({ registration }: Summary): boolean {
  return registration.status === 'registering';
}
