import { describe, expect, test } from 'vitest';
import type { ActiveSummary, Registration, StandbySummary } from '#src/contract/summary.ts';
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
import { failedRenewals, isLocked, isTransitioning, lastSyncAt, statusBadge } from './status.ts';

const badgeOf = (summary: ActiveSummary) => statusBadge(summary, now);

test('a product on standby has no badge, lock or transition, even after its evaluation', () => {
  const expiredStandby: StandbySummary = { ...standby, evaluation: { clock: 'expired', expiredAt: at } };
  expect(statusBadge(expiredStandby, now)).toBeUndefined();
  expect(isLocked(expiredStandby, true)).toBe(false);
  expect(isTransitioning(expiredStandby)).toBe(false);
});

test('the status badge names the problem and is absent without one', () => {
  expect(badgeOf(registered)).toBeUndefined();
  expect(badgeOf(evaluation)).toBeUndefined();
  expect(badgeOf(expired)).toBe('expired');
  expect(badgeOf({ ...registered, authorization: { status: 'out-of-compliance', since: at } })).toBe(
    'out-of-compliance',
  );
  expect(badgeOf({ ...registered, authorization: { status: 'authorization-expired', since: at } })).toBe(
    'authorization-expired',
  );
  expect(badgeOf({ ...evaluation, registration: { status: 'expired', expiredAt: at } })).toBe('registration-expired');
});

test('the status badge warns of a running evaluation from 14 days left, but not of a paused one', () => {
  const ending = (left: number): ActiveSummary => ({
    ...evaluation,
    evaluation: { clock: 'running', endsAt: daysLater(left) },
  });
  expect([15, 14, 1].map((left) => badgeOf(ending(left)))).toEqual([
    undefined,
    'evaluation-ending',
    'evaluation-ending',
  ]);
  expect(badgeOf({ ...evaluation, evaluation: { clock: 'paused', remaining: 86_400_000 } })).toBeUndefined();
  expect(badgeOf({ ...registered, evaluation: { clock: 'paused', remaining: 86_400_000 } })).toBeUndefined();
});

test('an ended evaluation locks only an unregistered product, and only one with a lock', () => {
  expect(isLocked(expired, true)).toBe(true);
  expect(isLocked(expired, false)).toBe(false);
  expect(isLocked(evaluation, true)).toBe(false);
  expect(isLocked({ ...registered, evaluation: { clock: 'expired', expiredAt: at } }, true)).toBe(false);
});

/** A registration in each status. */
const registrations: Readonly<Record<Registration['status'], Registration>> = {
  unregistered: evaluation.registration,
  registering: { status: 'registering', startedAt: at },
  retrying: { status: 'retrying', startedAt: at, lastFailure: failure, nextAttemptAt: daysLater(1) },
  failed: { status: 'failed', lastFailure: failure },
  registered: registered.registration,
  expired: { status: 'expired', expiredAt: at },
  'reservation-pending': { status: 'reservation-pending', requestedAt: at },
  reserved: { status: 'reserved', kind: 'specific', reservedAt: at, productInstance: 'center' },
};

test.each(Object.values(registrations))(
  'a registration in progress is the only transition: $status',
  (registration) => {
    expect(isTransitioning({ ...evaluation, registration })).toBe(registration.status === 'registering');
  },
);

test('failedRenewals returns the renewals whose last attempt failed', () => {
  expect(failedRenewals(registered)).toEqual([]);
  const failing: ActiveSummary = {
    ...registered,
    authorization: { status: 'authorized', since: at, heartbeat: { ...heartbeat, lastFailure: failure } },
  };
  expect(failedRenewals(failing)).toEqual([{ kind: 'authorization', failure }]);
});

describe('last successful sync', () => {
  const report = (lastReportAt?: string): ActiveSummary => ({
    ...registered,
    utility: { nextReportAt: daysLater(1), ...(lastReportAt && { lastReportAt }) },
  });

  test('equals the last heartbeat when no later usage report was sent', () => {
    expect(lastSyncAt(registered)).toBe(at);
    expect(lastSyncAt(report())).toBe(at);
    expect(lastSyncAt(report(daysLater(-2)))).toBe(at);
  });

  test('equals the last usage report when that is later', () => {
    expect(lastSyncAt(report(daysLater(2)))).toBe(daysLater(2));
  });

  test('does not exist while the product is not registered online', () => {
    expect(lastSyncAt(evaluation)).toBeUndefined();
  });
});
