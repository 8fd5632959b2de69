import type { CalendarDate } from '#src/contract/time.ts';
import { DAY_MS, type TimeSpan, timeUntil } from './expiry.ts';
import type { Severity } from './severity.ts';

/** The part of licensing that an event belongs to. */
export type UpcomingLane = 'registration' | 'authorization' | 'licenses' | 'codes';

/**
 * What an event needs of people.
 *
 * - `automatic`: the product does it.
 * - `after-failures`: it happens only if every attempt of the product fails until then.
 * - `needs-action`: it happens, or stays as it is, unless a user acts.
 * - `harmless`: it does not affect the usage.
 */
export type Need = 'automatic' | 'after-failures' | 'needs-action' | 'harmless';

/**
 * The consequence if no user acts.
 *
 * - `retry`: the product tries again.
 * - `unauthorized`: the usage is no longer authorized.
 * - `evaluation`: the product is back in evaluation.
 * - `uncovered`: nothing covers the usage.
 * - `short`: licences are missing.
 * - `covered`: the usage stays covered.
 * - `unreserved`: nothing is reserved.
 * - `unconfirmed`: the portal does not count the new quantities.
 * - `held`: the portal still holds the returned licences.
 */
export type Consequence =
  | 'retry'
  | 'unauthorized'
  | 'evaluation'
  | 'uncovered'
  | 'short'
  | 'covered'
  | 'unreserved'
  | 'unconfirmed'
  | 'held';

/** The kinds of events at an instant. */
export type InstantKind =
  | 'evaluation-end'
  | 'registration-attempt'
  | 'authorization-check'
  | 'authorization-end'
  | 'certificate-renewal'
  | 'certificate-end'
  | 'usage-report'
  | 'reservation-lapse';

/** The codes that a user still has to enter in the portal. */
export type WaitingCode = 'request-code' | 'confirmation-code' | 'return-code';

interface EventBase {
  /** Unique in the list, and the same for the same event each time. */
  readonly id: string;
  readonly lane: UpcomingLane;
  readonly need: Need;
  readonly consequence: Consequence;
  readonly severity: Severity;
  /** Whether its time has passed and the state still waits for it, or still has to be repaired. */
  readonly isOverdue: boolean;
}

/** An event at an instant. */
export interface InstantEvent extends EventBase {
  readonly kind: InstantKind;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** A code that waits. It has no date. */
export interface CodeEvent extends EventBase {
  readonly kind: WaitingCode;
  /** The instant at which the product made the code, ISO 8601 in UTC. */
  readonly since: string;
}

/** The end of a term of a reserved licence. */
export interface TermEvent extends EventBase {
  readonly kind: 'term-end';
  /** The last day of the term. */
  readonly day: CalendarDate;
  readonly tag: string;
  /** The name of the licence. */
  readonly name: string;
  /** The number of licences that end. */
  readonly quantity: number;
  /** The number that this product uses now. */
  readonly inUse: number;
  /** The number of reserved licences that remain; unknown after the end. */
  readonly remaining: number | undefined;
  /** The number that is then missing if the usage stays the same. */
  readonly short: number;
}

/** When the usage of a licence reaches its limit at the rate so far. */
export interface LimitForecast {
  readonly tag: string;
  /** The name of the licence. */
  readonly name: string;
  readonly day: CalendarDate;
  /** The first and the last day of the 80 % range. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The limit of a licence, forecast. */
export interface LimitEvent extends EventBase, LimitForecast {
  readonly kind: 'limit-reached';
}

/** Something that will happen, or that a user has to do. */
export type UpcomingEvent = InstantEvent | CodeEvent | TermEvent | LimitEvent;

/** The time of an event in ms since 1970: its instant, the end of its day in UTC, or since when its code waits. */
export function timeOf(event: UpcomingEvent): number {
  if ('day' in event) return Date.parse(event.day) + DAY_MS;
  return Date.parse('at' in event ? event.at : event.since);
}

/** The time from `now` (ms since 1970) to an event; negative for the past. A calendar day is counted in days of UTC. */
export function timeToEvent(event: UpcomingEvent, now: number): TimeSpan {
  if ('day' in event) return { value: Date.parse(event.day) / DAY_MS - Math.floor(now / DAY_MS), unit: 'day' };
  const time = timeOf(event);
  if (time >= now) return timeUntil(new Date(time).toISOString(), now);
  const { value, unit } = timeUntil(new Date(2 * now - time).toISOString(), now);
  return { value: value === 0 ? 0 : -value, unit };
}
