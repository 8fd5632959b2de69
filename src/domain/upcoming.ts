import type { ActiveSummary, Summary } from '#src/contract/summary.ts';
import type { Usage } from '#src/contract/usage.ts';
import { DAY_MS, isOverdue } from './expiry.ts';
import type { Severity } from './severity.ts';
import { failedRenewals, isInEvaluation } from './status.ts';
import { mergedTerms } from './terms.ts';
import {
  type CodeEvent,
  type Consequence,
  type InstantEvent,
  type InstantKind,
  type LimitEvent,
  type LimitForecast,
  type TermEvent,
  timeOf,
  type UpcomingEvent,
  type UpcomingLane,
  type WaitingCode,
} from './upcoming-event.ts';
import { displayName, shortfall } from './usage.ts';

/**
 * Returns everything that comes at `now` (ms since 1970), in the order of the page: first overdue events, then the codes
 * that wait, then the rest by time. An unknown instant is left out. The sources are the summary and the usage alone
 * (docs/decisions/0047); a standby cluster waits for nothing.
 */
export function upcomingEvents(
  summary: Summary,
  usage: Usage | undefined,
  now: number,
  forecasts: readonly LimitForecast[] = [],
): readonly UpcomingEvent[] {
  if (summary.deployment === 'standby') return [];
  return [
    ...codeEvents(summary),
    ...taskEvents(summary, now),
    ...deadlineEvents(summary, now),
    ...(usage ? termEvents(usage, now) : []),
    ...forecasts.filter(({ day }) => Date.parse(day) + DAY_MS > now).map((forecast) => limitEvent(forecast, now)),
  ]
    .filter((event) => !Number.isNaN(timeOf(event)))
    .sort((left, right) => rankOf(left) - rankOf(right) || timeOf(left) - timeOf(right));
}

const rankOf = (event: UpcomingEvent) => (event.isOverdue ? 0 : 'since' in event ? 1 : 2);

/** What the product does at a time of its own. */
function taskEvents(summary: ActiveSummary, now: number): readonly UpcomingEvent[] {
  const { registration, authorization, utility } = summary;
  const task = (kind: InstantKind, lane: UpcomingLane, at: string | undefined): readonly UpcomingEvent[] => {
    if (at === undefined) return [];
    const late = isOverdue(at, now);
    const severity = late ? 'warning' : 'information';
    return [{ id: kind, kind, lane, at, need: 'automatic', consequence: 'retry', severity, isOverdue: late }];
  };
  return [
    ...task(
      'registration-attempt',
      'registration',
      'nextAttemptAt' in registration ? registration.nextAttemptAt : undefined,
    ),
    ...task('authorization-check', 'authorization', authorization.heartbeat?.nextAt),
    ...task(
      'certificate-renewal',
      'registration',
      'certificate' in registration ? registration.certificate.renewsAt : undefined,
    ),
    ...task('usage-report', 'licenses', utility?.nextReportAt),
  ];
}

/** What ends at an instant. An end that has passed is overdue until the state has left it. */
function deadlineEvents(summary: ActiveSummary, now: number): readonly UpcomingEvent[] {
  const { registration, authorization, evaluation } = summary;
  const failing = failedRenewals(summary).map(({ kind }) => kind);
  const deadline = (
    at: string | undefined,
    event: Pick<InstantEvent, 'kind' | 'lane' | 'consequence'>,
    renewal?: 'authorization' | 'registration',
  ): readonly UpcomingEvent[] => {
    if (at === undefined) return [];
    const isPast = Date.parse(at) <= now;
    // The product itself renews what it can, so such an end needs a user only after a failure.
    const isAverted = renewal !== undefined && !isPast;
    const need = isAverted && !failing.includes(renewal) ? 'after-failures' : 'needs-action';
    const severity = need === 'needs-action' ? nearness(Date.parse(at), now) : 'information';
    return [{ ...event, id: event.kind, at, need, severity, isOverdue: isPast }];
  };
  const evaluationEnd = evaluation.clock === 'running' ? evaluation.endsAt : endedEvaluation(summary);
  return [
    ...deadline(evaluationEnd, { kind: 'evaluation-end', lane: 'authorization', consequence: 'uncovered' }),
    ...deadline(
      authorization.heartbeat?.deadlineAt,
      { kind: 'authorization-end', lane: 'authorization', consequence: 'unauthorized' },
      'authorization',
    ),
    ...deadline(
      registration.status === 'registered' ? registration.certificate.expiresAt : undefined,
      { kind: 'certificate-end', lane: 'registration', consequence: 'evaluation' },
      'registration',
    ),
    ...deadline(registration.status === 'expired' ? registration.expiredAt : undefined, {
      kind: 'certificate-end',
      lane: 'registration',
      consequence: 'evaluation',
    }),
    ...deadline(
      registration.status === 'reserved' && registration.lapsedAt ? registration.lapsedAt : authorization.lapsesAt,
      {
        kind: 'reservation-lapse',
        lane: 'authorization',
        consequence: 'evaluation',
      },
    ),
  ];
}

/** The end of an evaluation that has passed while the product still depends on it. */
function endedEvaluation(summary: ActiveSummary): string | undefined {
  const { evaluation } = summary;
  return evaluation.clock === 'expired' && isInEvaluation(summary) ? evaluation.expiredAt : undefined;
}

/** The severity of an end that needs a user: a warning from 30 days before it, an error from 7 (screens.md §2.2). */
function nearness(time: number, now: number): Severity {
  const days = Math.ceil((time - now) / DAY_MS);
  if (days <= 7) return 'error';
  return days <= 30 ? 'warning' : 'information';
}

const codeConsequences = {
  'request-code': 'unreserved',
  'confirmation-code': 'unconfirmed',
  'return-code': 'held',
} as const satisfies Record<WaitingCode, Consequence>;

/** The code that a user has to enter in the portal, if there is one. */
function codeEvents({ registration, unacknowledged }: ActiveSummary): readonly CodeEvent[] {
  const waiting: readonly (readonly [WaitingCode, string])[] = [
    ...(registration.status === 'reservation-pending' ? [['request-code', registration.requestedAt] as const] : []),
    ...(unacknowledged
      ? [[unacknowledged.code === 'return' ? 'return-code' : 'confirmation-code', unacknowledged.madeAt] as const]
      : []),
  ];
  return waiting.map(([kind, since]) => ({
    id: kind,
    kind,
    lane: 'codes',
    since,
    need: 'needs-action',
    consequence: codeConsequences[kind],
    severity: 'warning',
    isOverdue: false,
  }));
}

/** The ends of the terms that are known: those of a specific reservation, and the last one whose licences are missing. */
function termEvents({ licenses }: Usage, now: number): readonly TermEvent[] {
  return licenses.flatMap((license) => {
    const { tag, inUse, endedTerm } = license;
    const createEvent = (
      term: Pick<TermEvent, 'day' | 'quantity' | 'remaining' | 'short'>,
      isPast: boolean,
    ): TermEvent => ({
      ...term,
      id: `term-end-${tag}-${term.day}`,
      kind: 'term-end',
      lane: 'licenses',
      tag,
      name: displayName(license),
      inUse,
      need: term.short > 0 ? 'needs-action' : 'harmless',
      consequence: term.short > 0 ? 'short' : 'covered',
      severity: term.short > 0 ? nearness(Date.parse(term.day) + DAY_MS, now) : 'information',
      isOverdue: isPast,
    });
    const terms = mergedTerms(license.terms ?? []);
    const coming = terms.flatMap(({ quantity, endsOn }, index) => {
      if (endsOn === undefined || Date.parse(endsOn) + DAY_MS <= now) return [];
      // The longest term is the first, so those before this one remain.
      const remaining = terms.slice(0, index).reduce((sum, term) => sum + term.quantity, 0);
      return [createEvent({ day: endsOn, quantity, remaining, short: Math.max(0, inUse - remaining) || 0 }, false)];
    });
    const ended = endedTerm
      ? [{ day: endedTerm.endedOn, quantity: endedTerm.quantity, remaining: undefined, short: shortfall(license) }]
      : [];
    return [...ended.map((term) => createEvent(term, true)), ...coming];
  });
}

function limitEvent(forecast: LimitForecast, now: number): LimitEvent {
  return {
    ...forecast,
    id: `limit-reached-${forecast.tag}`,
    kind: 'limit-reached',
    lane: 'licenses',
    need: 'needs-action',
    consequence: 'short',
    severity: nearness(Date.parse(forecast.day), now) === 'information' ? 'information' : 'warning',
    isOverdue: false,
  };
}
