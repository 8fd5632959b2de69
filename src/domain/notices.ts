import type { ActiveSummary, Registration, Summary } from '#src/contract/summary.ts';
import type { Usage } from '#src/contract/usage.ts';
import type { Notice, NoticeKind } from './notice.ts';
import { evaluationSeverity, registrationSeverity, type Severity } from './severity.ts';
import { failedRenewals, isInEvaluation } from './status.ts';
import { evaluationStage, limitNotices, renewalSeverity, renewalStage, termNotices } from './upcoming-notices.ts';

/**
 * The ranks of kinds that come first regardless of severity: attempts in progress, and codes that the user has to transfer.
 * A notice with a higher rank comes first; all other kinds have the rank of their severity, 0 to 3.
 */
const noticePriority: Partial<Record<NoticeKind, number>> = {
  registering: 5,
  retrying: 5,
  'reservation-pending': 5,
  'update-unconfirmed': 4,
  'return-unacknowledged': 4,
};

const severityRank: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, success: 0 };

function registrationNoticeKind(registration: Registration): NoticeKind | undefined {
  switch (registration.status) {
    case 'registering':
    case 'retrying':
    case 'reservation-pending':
      return registration.status;
    case 'failed':
      return 'registration-failed';
    case 'expired':
      return 'registration-expired';
    case 'unregistered':
      return registration.staleRegistration ? 'left-behind' : undefined;
    case 'reserved':
      return registration.lapsedAt ? 'reservation-lapsed' : undefined;
    case 'registered':
      return undefined;
  }
}

function registrationNotice(summary: ActiveSummary): Notice | undefined {
  const kind = registrationNoticeKind(summary.registration);
  return kind && { kind, severity: registrationSeverity(summary) };
}

function authorizationNotice(summary: ActiveSummary, now: number): Notice | undefined {
  const { registration, authorization, utility } = summary;
  if (registration.status !== 'registered' && registration.status !== 'reserved') return undefined;
  if (authorization.status === 'authorization-expired') return { kind: 'authorization-expired', severity: 'error' };
  if (authorization.status === 'out-of-compliance') return { kind: 'out-of-compliance', severity: 'error' };
  if (failedRenewals(summary).length > 0) {
    const stage = renewalStage(summary, now);
    return { kind: 'renewal-failed', severity: renewalSeverity(stage), ...(stage && { stage }) };
  }
  return utility?.lastFailure ? { kind: 'report-failed', severity: 'warning' } : undefined;
}

/** The notice about a code that still has to be entered in the portal. */
function codeExchangeNotice({ unacknowledged }: ActiveSummary): Notice | undefined {
  if (!unacknowledged) return undefined;
  const kind = unacknowledged.code === 'confirmation' ? 'update-unconfirmed' : 'return-unacknowledged';
  return { kind, severity: 'warning' };
}

function evaluationNotice(summary: ActiveSummary, now: number): Notice | undefined {
  if (!isInEvaluation(summary)) return undefined;
  if (summary.evaluation.clock === 'expired') return { kind: 'evaluation-expired', severity: 'error' };
  const stage = evaluationStage(summary, now);
  return { kind: 'evaluation', severity: evaluationSeverity(summary.evaluation, now), ...(stage && { stage }) };
}

/** The notice that explains why the leader of a federation has no licences in use (S0). */
function deploymentNotice({ deployment }: ActiveSummary): Notice | undefined {
  return deployment === 'federation-leader' ? { kind: deployment, severity: 'information' } : undefined;
}

/** Whether licences cover the use. Without a valid registration or reservation their limits and terms mean nothing. */
function isCovered({ registration, authorization }: ActiveSummary): boolean {
  const isReserved = registration.status === 'reserved' && !registration.lapsedAt;
  return (isReserved || registration.status === 'registered') && authorization.status !== 'authorization-expired';
}

/**
 * Returns all notices for a summary and the usage, if it is known, at `now` (ms since 1970). The most urgent is the first:
 * attempts in progress, then codes to transfer, then by severity. Of two with the same severity the one about the
 * registration comes first. Licences near their limit have a notice only if there is no other.
 */
export function notices(summary: Summary, now: number, usage?: Usage): readonly Notice[] {
  if (summary.deployment === 'standby') return [{ kind: 'standby', severity: 'information' }];
  const coveredUsage = isCovered(summary) ? usage : undefined;
  const candidates = [
    registrationNotice(summary),
    authorizationNotice(summary, now),
    codeExchangeNotice(summary),
    evaluationNotice(summary, now),
    deploymentNotice(summary),
    ...(coveredUsage ? termNotices(coveredUsage, now) : []),
  ].filter((notice) => notice !== undefined);
  if (candidates.length === 0 && coveredUsage) return limitNotices(coveredUsage);
  const priority = ({ kind, severity }: Notice) => noticePriority[kind] ?? severityRank[severity];
  return candidates.sort((left, right) => priority(right) - priority(left));
}
