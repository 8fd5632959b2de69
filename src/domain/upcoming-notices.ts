import type { ActiveSummary } from '#src/contract/summary.ts';
import type { CalendarDate } from '#src/contract/time.ts';
import type { LicenseUsage, Usage } from '#src/contract/usage.ts';
import { DAY_MS, evaluationRemaining, wholeDays } from './expiry.ts';
import type { Notice, NoticeStage, NoticeSubject } from './notice.ts';
import { dayStep, daySteps, limitSteps, type Severity } from './severity.ts';
import { failedRenewals } from './status.ts';
import { coveredQuantity, usageCapacity, usageStep } from './usage.ts';

/** Returns one notice for each step that licences have reached on the way to their limits, the nearest first. */
export function limitNotices({ licenses }: Usage): readonly Notice[] {
  return limitSteps
    .map((step) => {
      const subjects = licenses
        .filter((license) => usageStep(license) === step)
        .map((license): NoticeSubject => ({ id: `limit ${license.tag} ${coveredQuantity(license)}`, license }))
        .sort((one, other) => roomOf(one) - roomOf(other));
      return { kind: 'limit-near', severity: step.severity, stage: { steps: limitSteps, step, subjects } } as const;
    })
    .filter(({ stage }) => stage.subjects.length > 0)
    .reverse();
}

const roomOf = ({ license }: NoticeSubject) => (license && usageCapacity(license)?.available) ?? 0;

/**
 * Returns one notice for each day within the next 60 on which reserved terms end. It has the severity of its step if
 * licences will be missing at the present use, and is information otherwise. Days are calendar days in UTC.
 */
export function termNotices({ licenses }: Usage, now: number): readonly Notice[] {
  const days = new Set(licenses.flatMap(({ terms = [] }) => terms.flatMap(({ endsOn = [] }) => endsOn)));
  return [...days].flatMap((endsOn) => {
    // Not -0 on the last day.
    const daysLeft = Math.ceil((Date.parse(endsOn) - now) / DAY_MS) + 0;
    const step = daysLeft < 0 ? undefined : dayStep(daysLeft);
    const subjects = licenses
      .flatMap((license) => endingTerm(license, endsOn))
      .sort((one, other) => other.short - one.short);
    const [first] = subjects;
    if (!step || !first) return [];
    const severity = first.short > 0 ? step.severity : 'information';
    return { kind: 'term-ending', severity, stage: { steps: daySteps, step, subjects, endsOn, daysLeft } } as const;
  });
}

/** The term of a licence that ends on a day, if it has one. Terms that end before then do not count afterwards either. */
function endingTerm(license: LicenseUsage, day: CalendarDate) {
  const { tag, terms = [], inUse } = license;
  const sum = (isCounted: (endsOn?: CalendarDate) => boolean) =>
    terms.reduce((total, { quantity, endsOn }) => total + (isCounted(endsOn) ? quantity : 0), 0);
  const quantity = sum((endsOn) => endsOn === day);
  const short = Math.max(0, inUse - sum((endsOn) => !endsOn || endsOn > day));
  return quantity > 0 ? [{ id: `term ${tag} ${day}`, license, quantity, short }] : [];
}

/** The stage of the evaluation; undefined while its clock does not run, and before the first step. */
export function evaluationStage({ evaluation }: ActiveSummary, now: number): NoticeStage | undefined {
  if (evaluation.clock !== 'running') return undefined;
  return endStage('evaluation', evaluation.endsAt, wholeDays(evaluationRemaining(evaluation, now)));
}

/** The deadline of a failed renewal: the instant at which the authorization or the registration expires. */
export interface RenewalDeadline {
  readonly kind: 'authorization' | 'registration';
  readonly at: string;
}

/** Returns the nearest deadline of the renewals that failed. Without a failure a renewal is expected to succeed. */
export function renewalDeadline(summary: ActiveSummary): RenewalDeadline | undefined {
  const { registration, authorization } = summary;
  return failedRenewals(summary)
    .map(({ kind }) => ({
      kind,
      at: kind === 'authorization' ? authorization.heartbeat?.deadlineAt : certificateEnd(registration),
    }))
    .filter((deadline): deadline is RenewalDeadline => Boolean(deadline.at))
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))[0];
}

const certificateEnd = (registration: ActiveSummary['registration']) =>
  registration.status === 'registered' ? registration.certificate.expiresAt : undefined;

/** The stage of a failed renewal; undefined before the first step. */
export function renewalStage(summary: ActiveSummary, now: number): NoticeStage | undefined {
  const deadline = renewalDeadline(summary);
  return deadline && endStage(deadline.kind, deadline.at, wholeDays(Date.parse(deadline.at) - now));
}

function endStage(subject: string, endsAt: string, days: number): NoticeStage | undefined {
  const step = dayStep(days);
  return step && { steps: daySteps, step, subjects: [{ id: `${subject} ${endsAt.slice(0, 10)}` }] };
}

/** The severity of a failed renewal at a stage: a warning, or that of the step if it is more severe. */
export function renewalSeverity(stage: NoticeStage | undefined): Severity {
  return stage?.step.severity === 'error' ? 'error' : 'warning';
}
