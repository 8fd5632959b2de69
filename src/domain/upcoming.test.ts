import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '#mocks/testing/property-runs.ts';
import type { ActiveSummary, Registration } from '#src/contract/summary.ts';
import type { LicenseUsage, Usage } from '#src/contract/usage.ts';
import {
  at,
  daysLater,
  evaluation,
  expired,
  failure,
  heartbeat,
  now,
  registered,
  standby,
} from './example-summaries.ts';
import { upcomingEvents } from './upcoming.ts';
import { timeOf, timeToEvent, type UpcomingEvent } from './upcoming-event.ts';

const usageOf = (license: Partial<LicenseUsage>): Usage => ({
  countedAt: at,
  licenses: [{ tag: 'tag', shortName: 'NAME', table: 'licenses', status: 'authorized', inUse: 31, ...license }],
});
const reserved: ActiveSummary = {
  ...registered,
  registration: { status: 'reserved', kind: 'specific', reservedAt: at, productInstance: 'center' },
  authorization: { status: 'reserved', since: at },
};
const kindsOf = (summary: ActiveSummary, usage?: Usage) =>
  upcomingEvents(summary, usage, now).map(({ kind, need }) => `${kind} ${need}`);
const eventOf = (summary: ActiveSummary, kind: UpcomingEvent['kind'], usage?: Usage) =>
  upcomingEvents(summary, usage, now).find((event) => event.kind === kind);

describe('events of the summary', () => {
  test('a registered product has its checks and renewals, and the ends that these avert', () => {
    expect(kindsOf(registered)).toEqual([
      'authorization-check automatic',
      'authorization-end after-failures',
      'certificate-renewal automatic',
      'certificate-end after-failures',
    ]);
  });

  test('a standby cluster waits for nothing', () => {
    expect(upcomingEvents(standby, usageOf({}), now)).toEqual([]);
  });

  test('a running evaluation ends unless a user acts, and a paused one has no date', () => {
    expect(kindsOf(evaluation)).toEqual(['evaluation-end needs-action']);
    expect(kindsOf({ ...evaluation, evaluation: { clock: 'paused', remaining: 1000 } })).toEqual([]);
  });

  test.each([
    [81, 'information'],
    [30, 'warning'],
    [7, 'error'],
  ] as const)('an evaluation that ends in %i days has the severity %s', (days, severity) => {
    const summary: ActiveSummary = { ...evaluation, evaluation: { clock: 'running', endsAt: daysLater(days) } };
    expect(eventOf(summary, 'evaluation-end')).toMatchObject({ severity, isOverdue: false });
  });

  test('an evaluation that has ended stays overdue until the product is registered', () => {
    expect(eventOf(expired, 'evaluation-end')).toMatchObject({ at, severity: 'error', isOverdue: true });
    expect(eventOf({ ...registered, evaluation: expired.evaluation }, 'evaluation-end')).toBeUndefined();
  });

  test('an end needs a user once its renewals fail', () => {
    const failing: ActiveSummary = {
      ...registered,
      authorization: { ...registered.authorization, heartbeat: { ...heartbeat, lastFailure: failure } },
    };
    expect(eventOf(failing, 'authorization-end')).toMatchObject({ need: 'needs-action' });
    expect(eventOf(failing, 'certificate-end')).toMatchObject({ need: 'after-failures' });
  });

  test('a passed authorization deadline comes first, before a check that is overdue for a minute', () => {
    const summary: ActiveSummary = {
      ...registered,
      authorization: {
        status: 'authorization-expired',
        since: at,
        heartbeat: { lastSuccessAt: daysLater(-100), nextAt: daysLater(-1 / 1440), deadlineAt: daysLater(-10) },
      },
    };
    expect(upcomingEvents(summary, undefined, now).slice(0, 2)).toMatchObject([
      { kind: 'authorization-end', isOverdue: true, severity: 'error' },
      { kind: 'authorization-check', isOverdue: true, severity: 'warning' },
    ]);
  });

  test('a check that is due since some seconds is not overdue', () => {
    const nextAt = new Date(now - 59_000).toISOString();
    const summary: ActiveSummary = {
      ...registered,
      authorization: { ...registered.authorization, heartbeat: { ...heartbeat, nextAt } },
    };
    expect(eventOf(summary, 'authorization-check')).toMatchObject({ isOverdue: false, severity: 'information' });
  });

  test('a reservation that is exceeded lapses, and one that has lapsed is overdue', () => {
    const over: ActiveSummary = {
      ...reserved,
      authorization: { status: 'out-of-compliance', since: at, lapsesAt: daysLater(90) },
    };
    expect(kindsOf(over)).toEqual(['reservation-lapse needs-action']);
    const lapsed: ActiveSummary = {
      ...evaluation,
      registration: {
        ...(reserved.registration as Extract<Registration, { status: 'reserved' }>),
        lapsedAt: daysLater(-1),
      },
    };
    expect(upcomingEvents(lapsed, undefined, now)).toMatchObject([
      { kind: 'reservation-lapse', isOverdue: true },
      { kind: 'evaluation-end', isOverdue: false },
    ]);
  });

  test('codes that wait come before everything with a date, without a date of their own', () => {
    const pending: ActiveSummary = {
      ...evaluation,
      registration: { status: 'reservation-pending', requestedAt: daysLater(-3) },
    };
    expect(kindsOf(pending)).toEqual(['request-code needs-action', 'evaluation-end needs-action']);
    const update: ActiveSummary = { ...reserved, unacknowledged: { code: 'confirmation', madeAt: at } };
    expect(upcomingEvents(update, undefined, now)).toMatchObject([
      { kind: 'confirmation-code', since: at, lane: 'codes' },
    ]);
    const returned: ActiveSummary = { ...evaluation, unacknowledged: { code: 'return', madeAt: at } };
    expect(kindsOf(returned)).toEqual(['return-code needs-action', 'evaluation-end needs-action']);
  });

  test('an unknown instant is left out', () => {
    expect(kindsOf({ ...evaluation, evaluation: { clock: 'running', endsAt: '' } })).toEqual([]);
  });
});

describe('events of the usage', () => {
  const terms = [{ quantity: 25 }, { quantity: 10, endsOn: '2027-01-31' }, { quantity: 15, endsOn: '2026-01-25' }];

  test('each last day of a license is one event with the remaining and the missing quantity', () => {
    expect(upcomingEvents(reserved, usageOf({ reserved: 50, terms }), now)).toMatchObject([
      {
        kind: 'term-end',
        day: '2026-01-25',
        quantity: 15,
        remaining: 35,
        short: 0,
        need: 'harmless',
        consequence: 'covered',
      },
      {
        kind: 'term-end',
        day: '2027-01-31',
        quantity: 10,
        remaining: 25,
        short: 6,
        need: 'needs-action',
        consequence: 'short',
      },
    ]);
  });

  test('the last day of a term is still to come, and the day after it is not', () => {
    const kinds = (time: string) =>
      upcomingEvents(reserved, usageOf({ terms: [{ quantity: 1, endsOn: '2026-01-25' }] }), Date.parse(time)).length;
    expect(kinds('2026-01-25T23:59:59.999Z')).toBe(1);
    expect(kinds('2026-01-26T00:00:00.000Z')).toBe(0);
  });

  test('a term that has ended while licenses are missing is overdue', () => {
    const usage = usageOf({ reserved: 30, short: 1, endedTerm: { quantity: 5, endedOn: '2026-01-10' } });
    expect(upcomingEvents(reserved, usage, now)).toMatchObject([
      { kind: 'term-end', day: '2026-01-10', isOverdue: true, short: 1, severity: 'error', remaining: undefined },
    ]);
  });

  test('unknown usage is not said to be short', () => {
    expect(upcomingEvents(reserved, usageOf({ inUse: Number.NaN, terms }), now)).toMatchObject([
      { short: 0 },
      { short: 0 },
    ]);
  });

  test('a forecast has the place of its day, and none once its day has passed', () => {
    const forecast = { tag: 'tag', name: 'NAME', day: '2026-03-12', from: '2026-02-26', to: '2026-04-04' };
    const kinds = (day: string) =>
      upcomingEvents(registered, undefined, now, [{ ...forecast, day }]).map(({ kind }) => kind);
    expect(kinds('2026-03-12').indexOf('limit-reached')).toBe(1);
    expect(kinds('2026-01-14')).not.toContain('limit-reached');
  });
});

test.each([
  ['2026-01-15', 0],
  ['2026-01-25', 10],
  ['2026-01-10', -5],
])('the calendar day %s is %i days away', (day, value) => {
  const [event] = upcomingEvents(reserved, usageOf({ endedTerm: { quantity: 5, endedOn: day }, short: 1 }), now);
  expect(event && timeToEvent(event, now)).toEqual({ value, unit: 'day' });
});

test('an instant is away in days, hours or minutes, and negative when it has passed', () => {
  const spanTo = (days: number) => {
    const [event] = upcomingEvents(
      { ...evaluation, unacknowledged: { code: 'return', madeAt: daysLater(days) } },
      undefined,
      now,
    );
    return event && timeToEvent(event, now);
  };
  expect(spanTo(-3)).toEqual({ value: -3, unit: 'day' });
  expect(spanTo(-1 / 8)).toEqual({ value: -3, unit: 'hour' });
  expect(spanTo(0)).toEqual({ value: 0, unit: 'minute' });
  expect(spanTo(81)).toEqual({ value: 81, unit: 'day' });
});

describe('any state', () => {
  const instant = fc.integer({ min: -400, max: 400 }).map((days) => daysLater(days + 0.25));
  const past = fc.integer({ min: -400, max: 0 }).map(daysLater);
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const lastFailure = maybe(past.map((time) => ({ ...failure, at: time })));
  const registration = fc.oneof(
    fc.record({ status: fc.constant('unregistered'), since: past }),
    fc.record({ status: fc.constant('registering'), startedAt: past }),
    fc.record({
      status: fc.constant('retrying'),
      startedAt: past,
      lastFailure: fc.constant(failure),
      nextAttemptAt: instant,
    }),
    fc.record({ status: fc.constant('expired'), expiredAt: past }),
    fc.record({ status: fc.constant('reservation-pending'), requestedAt: past }),
    fc.record({ status: fc.constant('reserved'), kind: fc.constant('specific'), reservedAt: past }),
    fc.record({
      status: fc.constant('registered'),
      registeredAt: past,
      certificate: fc.record({ renewedAt: past, renewsAt: instant, expiresAt: instant }),
      lastFailure,
    }),
  );
  const anySummary = fc.record({
    registration,
    authorization: fc.record({
      status: fc.constantFrom('authorized', 'evaluation', 'out-of-compliance', 'authorization-expired'),
      since: past,
      heartbeat: maybe(fc.record({ lastSuccessAt: past, nextAt: instant, deadlineAt: instant, lastFailure })),
      lapsesAt: maybe(instant),
    }),
    evaluation: fc.oneof(
      fc.record({ clock: fc.constant('running'), endsAt: instant }),
      fc.record({ clock: fc.constant('paused'), remaining: fc.nat() }),
      fc.record({ clock: fc.constant('expired'), expiredAt: past }),
    ),
    utility: maybe(fc.record({ lastReportAt: past, nextReportAt: instant })),
    unacknowledged: maybe(fc.record({ code: fc.constantFrom('confirmation', 'return'), madeAt: past })),
  }) as fc.Arbitrary<unknown> as fc.Arbitrary<ActiveSummary>;
  const anyUsage = fc
    .array(
      fc.record({ quantity: fc.integer({ min: 1, max: 50 }), endsOn: maybe(instant.map((time) => time.slice(0, 10))) }),
    )
    .map((terms) => usageOf({ terms: terms.map(({ quantity, endsOn }) => ({ quantity, ...(endsOn && { endsOn }) })) }));

  const futureInstants = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT/.test(value) && Date.parse(value) > now ? [value] : [];
    return value && typeof value === 'object' ? Object.values(value).flatMap(futureInstants) : [];
  };

  test('any state has its events in order, in the past only those that are overdue or wait', () => {
    fc.assert(
      fc.property(anySummary, anyUsage, (summary, usage) => {
        const events = upcomingEvents(summary, usage, now);
        const ranks = events.map((event) => (event.isOverdue ? 0 : 'since' in event ? 1 : 2));
        expect(ranks).toEqual(ranks.toSorted((left, right) => left - right));
        for (const rank of [0, 1, 2]) {
          const times = events.filter((_, index) => ranks[index] === rank).map(timeOf);
          expect(times).toEqual(times.toSorted((left, right) => left - right));
          if (rank === 2) expect(times.every((time) => time > now - 60_000)).toBe(true);
          else expect(times.every((time) => time <= now)).toBe(true);
        }
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      }),
      runs(2000),
    );
  });

  test('any state has each future instant of its summary in exactly one event', () => {
    fc.assert(
      fc.property(anySummary, (summary) => {
        const events = upcomingEvents(summary, undefined, now);
        const listed = events.flatMap((event) => ('at' in event && !event.isOverdue ? [event.at] : []));
        expect(listed.toSorted()).toEqual(futureInstants(summary).toSorted());
      }),
      runs(2000),
    );
  });
});
