import { describe, expect, test } from 'vitest';
import type { ActiveSummary, StandbySummary } from '#src/contract/summary.ts';
import {
  authorizationSeverity,
  failedRenewals,
  isLocked,
  isTransitioning,
  lastSyncAt,
  notices,
  registrationSeverity,
  statusBadge,
} from './status.ts';

const at = '2026-01-15T09:00:00.000Z';
const now = Date.parse(at);
const days = (count: number) => new Date(now + count * 86_400_000).toISOString();
const reason = { code: 'communication-timeout', raw: 'timed out' } as const;

const evaluation: ActiveSummary = {
  tier: 'advantage',
  mode: 'pre-paid',
  transport: { kind: 'direct' },
  registration: { status: 'unregistered' },
  authorization: { status: 'evaluation', since: at },
  evaluation: { clock: 'running', endsAt: days(81) },
};
const heartbeat = { lastSuccessAt: at, nextAt: days(30), deadlineAt: days(90) };
const registered: ActiveSummary = {
  ...evaluation,
  registration: {
    status: 'registered',
    registeredAt: at,
    smartAccount: 'account',
    virtualAccount: 'virtual',
    productInstance: 'center',
    exportControlled: 'allowed',
    certificate: { renewedAt: at, renewsAt: days(180), expiresAt: days(365) },
  },
  authorization: { status: 'authorized', since: at, heartbeat },
  evaluation: { clock: 'paused', remaining: 81 * 86_400_000 },
};
const expired: ActiveSummary = {
  ...evaluation,
  authorization: { status: 'evaluation-expired', since: at },
  evaluation: { clock: 'expired', expiredAt: at },
};

const standby: StandbySummary = {
  deployment: 'standby',
  registration: { status: 'not-required' },
  evaluation: { clock: 'paused', remaining: 90 * 86_400_000 },
};

test('on standby nothing is wrong, ends or is locked, however little evaluation is left', () => {
  expect(notices(standby, now)).toEqual([{ kind: 'standby', severity: 'information' }]);
  expect(registrationSeverity(standby)).toBe('information');
  const spent: StandbySummary = { ...standby, evaluation: { clock: 'expired', expiredAt: at } };
  expect([statusBadge(spent, now), isLocked(spent, true), isTransitioning(spent)]).toEqual([undefined, false, false]);
});

test('the leader of a federation says that it uses no licences, after whatever is louder; a follower says nothing', () => {
  const leader: ActiveSummary = { ...registered, deployment: 'federation-leader' };
  expect(notices(leader, now)).toEqual([{ kind: 'federation-leader', severity: 'information' }]);
  const expiredLeader: ActiveSummary = { ...leader, registration: { status: 'expired', expiredAt: at } };
  expect(notices(expiredLeader, now).map(({ kind }) => kind)).toEqual(['registration-expired', 'federation-leader']);
  expect(notices({ ...registered, deployment: 'federation-follower' }, now)).toEqual([]);
});

describe('notices', () => {
  test('a registered product in compliance has none', () => {
    expect(notices(registered, now)).toEqual([]);
  });

  test('evaluation is information, a warning from 30 days and an error from 7', () => {
    const kinds = [81, 30, 7].map((left) =>
      notices({ ...evaluation, evaluation: { clock: 'running', endsAt: days(left) } }, now),
    );
    expect(kinds).toEqual([
      [{ kind: 'evaluation', severity: 'information' }],
      [{ kind: 'evaluation', severity: 'warning' }],
      [{ kind: 'evaluation', severity: 'error' }],
    ]);
  });

  test('an attempt that goes on comes before an expired evaluation, a refusal beside it', () => {
    const registering: ActiveSummary = { ...expired, registration: { status: 'registering', startedAt: at } };
    expect(notices(registering, now).map(({ kind }) => kind)).toEqual(['registering', 'evaluation-expired']);
    const failed: ActiveSummary = { ...expired, registration: { status: 'failed', lastFailure: { at, reason } } };
    expect(notices(failed, now).map(({ kind }) => kind)).toEqual(['registration-failed', 'evaluation-expired']);
  });

  test('an instance left behind in the portal is a warning until the product registers again', () => {
    const staleRegistration = { productInstance: 'center', virtualAccount: 'virtual', since: at };
    const [first] = notices({ ...evaluation, registration: { status: 'unregistered', staleRegistration } }, now);
    expect(first).toEqual({ kind: 'left-behind', severity: 'warning' });
  });

  test('a product that is being registered anew is not in evaluation meanwhile', () => {
    const anew: ActiveSummary = { ...registered, registration: { status: 'registering', startedAt: at } };
    expect(notices(anew, now).map(({ kind }) => kind)).toEqual(['registering']);
  });

  test('a usage report that was not sent warns, after a renewal that failed', () => {
    const lastFailure = { at, reason };
    const utility: ActiveSummary = { ...registered, mode: 'post-paid', utility: { nextReportAt: at, lastFailure } };
    expect(notices(utility, now)).toEqual([{ kind: 'report-failed', severity: 'warning' }]);
    const both: ActiveSummary = {
      ...utility,
      authorization: { status: 'authorized', since: at, heartbeat: { ...heartbeat, lastFailure } },
    };
    expect(notices(both, now)).toEqual([{ kind: 'renewal-failed', severity: 'warning' }]);
    expect(failedRenewals(both)).toEqual([{ kind: 'authorization', failure: lastFailure }]);
  });

  test('a renewal that failed warns; being out of compliance is said instead when both are so', () => {
    const lastFailure = { at, reason };
    const failing: ActiveSummary = {
      ...registered,
      authorization: { status: 'authorized', since: at, heartbeat: { ...heartbeat, lastFailure } },
    };
    expect(notices(failing, now)).toEqual([{ kind: 'renewal-failed', severity: 'warning' }]);
    const short: ActiveSummary = {
      ...failing,
      authorization: { ...failing.authorization, status: 'out-of-compliance' },
    };
    expect(notices(short, now)).toEqual([{ kind: 'out-of-compliance', severity: 'error' }]);
  });
});

const statusBadgeAt = (summary: ActiveSummary) => statusBadge(summary, now);

test('the chip names what is wrong, and is absent when nothing is', () => {
  expect(statusBadgeAt(registered)).toBeUndefined();
  expect(statusBadgeAt(evaluation)).toBeUndefined();
  expect(statusBadgeAt(expired)).toBe('expired');
  expect(statusBadgeAt({ ...registered, authorization: { status: 'out-of-compliance', since: at } })).toBe(
    'out-of-compliance',
  );
  expect(statusBadgeAt({ ...registered, authorization: { status: 'authorization-expired', since: at } })).toBe(
    'authorization-expired',
  );
  expect(statusBadgeAt({ ...evaluation, registration: { status: 'expired', expiredAt: at } })).toBe(
    'registration-expired',
  );
});

test('from 14 days on the chip says on every page that the evaluation ends, while it counts', () => {
  const ending = (left: number): ActiveSummary => ({
    ...evaluation,
    evaluation: { clock: 'running', endsAt: days(left) },
  });
  expect([15, 14, 1].map((left) => statusBadgeAt(ending(left)))).toEqual([
    undefined,
    'evaluation-ending',
    'evaluation-ending',
  ]);
  expect(statusBadgeAt({ ...evaluation, evaluation: { clock: 'paused', remaining: 86_400_000 } })).toBeUndefined();
  expect(statusBadgeAt({ ...registered, evaluation: { clock: 'paused', remaining: 86_400_000 } })).toBeUndefined();
});

test('only an ended evaluation locks, only a product that locks, and never a registered one', () => {
  expect(isLocked(expired, true)).toBe(true);
  expect(isLocked(expired, false)).toBe(false);
  expect(isLocked(evaluation, true)).toBe(false);
  expect(isLocked({ ...registered, evaluation: { clock: 'expired', expiredAt: at } }, true)).toBe(false);
});

test('a status is as loud as the notice about it', () => {
  expect(registrationSeverity(registered)).toBe('success');
  expect(registrationSeverity(evaluation)).toBe('information');
  expect(registrationSeverity({ ...evaluation, registration: { status: 'failed', lastFailure: { at, reason } } })).toBe(
    'error',
  );
  expect(authorizationSeverity(registered, now)).toBe('success');
  expect(authorizationSeverity(evaluation, now)).toBe('information');
  expect(authorizationSeverity({ ...evaluation, evaluation: { clock: 'running', endsAt: days(30) } }, now)).toBe(
    'warning',
  );
  expect(authorizationSeverity(expired, now)).toBe('error');
});

test('the page looks often only while an attempt is under way', () => {
  expect(isTransitioning({ ...evaluation, registration: { status: 'registering', startedAt: at } })).toBe(true);
  expect(isTransitioning(evaluation)).toBe(false);
});

describe('the last successful sync', () => {
  const report = (lastReportAt?: string): ActiveSummary => ({
    ...registered,
    utility: { nextReportAt: days(1), ...(lastReportAt && { lastReportAt }) },
  });

  test('is the last check of the authorization', () => {
    expect(lastSyncAt(registered)).toBe(at);
    expect(lastSyncAt(report())).toBe(at);
    expect(lastSyncAt(report(days(-2)))).toBe(at);
  });

  test('is a usage report that was sent after it', () => {
    expect(lastSyncAt(report(days(2)))).toBe(days(2));
  });

  test('is none while the product is not registered online', () => {
    expect(lastSyncAt(evaluation)).toBeUndefined();
  });
});
