import { expect, test } from 'vitest';
import type { ActiveSummary } from '#src/contract/summary.ts';
import type { Usage } from '#src/contract/usage.ts';
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
import { notices } from './notices.ts';

const kindsOf = (summary: ActiveSummary) => notices(summary, now).map(({ kind }) => kind);

test('a product on standby has one notice that says so', () => {
  expect(notices(standby, now)).toEqual([{ kind: 'standby', severity: 'information' }]);
});

test('a federation leader has a notice after more severe ones, a follower has none', () => {
  const leader: ActiveSummary = { ...registered, deployment: 'federation-leader' };
  expect(notices(leader, now)).toEqual([{ kind: 'federation-leader', severity: 'information' }]);
  const expiredLeader: ActiveSummary = { ...leader, registration: { status: 'expired', expiredAt: at } };
  expect(kindsOf(expiredLeader)).toEqual(['registration-expired', 'federation-leader']);
  expect(notices({ ...registered, deployment: 'federation-follower' }, now)).toEqual([]);
});

test('a registered product in compliance has no notice', () => {
  expect(notices(registered, now)).toEqual([]);
});

const usageOf = (inUse: number): Usage => ({
  countedAt: at,
  licenses: [{ tag: 'tag', shortName: 'NAME', table: 'licenses', status: 'authorized', inUse, reserved: 50 }],
});

test('a license near its limit has no notice beside another, and none without a registration', () => {
  const kinds = (summary: ActiveSummary) => notices(summary, now, usageOf(49)).map(({ kind }) => kind);
  expect(kinds(evaluation)).toEqual(['evaluation']);
  const short: ActiveSummary = { ...registered, authorization: { status: 'out-of-compliance', since: at } };
  expect(kinds(short)).toEqual(['out-of-compliance']);
  const authorization = { status: 'authorization-expired', since: at } as const;
  expect(kinds({ ...registered, authorization })).toEqual(['authorization-expired']);
});

test('a license has a notice from 80 percent of its limit on, a warning from 90', () => {
  const shown = (inUse: number) =>
    notices(registered, now, usageOf(inUse)).map(({ severity, stage }) => [severity, stage?.step.at]);
  expect([39, 40, 44, 45, 49, 50].map(shown)).toEqual([
    [],
    [['information', 80]],
    [['information', 80]],
    [['warning', 90]],
    [['warning', 90]],
    [['warning', 100]],
  ]);
});

test('a license that is short has no notice of its limit', () => {
  const short: ActiveSummary = { ...registered, authorization: { status: 'out-of-compliance', since: at } };
  expect(notices(short, now, usageOf(51)).map(({ kind }) => kind)).toEqual(['out-of-compliance']);
});

test('the evaluation notice is information, a warning from 30 days and an error from 7', () => {
  const shown = [81, 60, 30, 7].map((left) =>
    notices({ ...evaluation, evaluation: { clock: 'running', endsAt: daysLater(left) } }, now).map(
      ({ kind, severity, stage }) => [kind, severity, stage?.step.at],
    ),
  );
  expect(shown).toEqual([
    [['evaluation', 'information', undefined]],
    [['evaluation', 'information', 60]],
    [['evaluation', 'warning', 30]],
    [['evaluation', 'error', 7]],
  ]);
});

test('the notice of an attempt in progress or a failed one comes before an expired evaluation', () => {
  expect(kindsOf({ ...expired, registration: { status: 'registering', startedAt: at } })).toEqual([
    'registering',
    'evaluation-expired',
  ]);
  expect(kindsOf({ ...expired, registration: { status: 'failed', lastFailure: failure } })).toEqual([
    'registration-failed',
    'evaluation-expired',
  ]);
});

test('a stale registration in the portal is a warning', () => {
  const staleRegistration = { productInstance: 'center', virtualAccount: 'virtual', since: at };
  const [first] = notices({ ...evaluation, registration: { status: 'unregistered', staleRegistration } }, now);
  expect(first).toEqual({ kind: 'left-behind', severity: 'warning' });
});

test('a registered product that registers again has no evaluation notice', () => {
  expect(kindsOf({ ...registered, registration: { status: 'registering', startedAt: at } })).toEqual(['registering']);
});

test('a failed usage report is a warning, unless a renewal failed too', () => {
  const utility: ActiveSummary = {
    ...registered,
    mode: 'post-paid',
    utility: { nextReportAt: at, lastFailure: failure },
  };
  expect(notices(utility, now)).toEqual([{ kind: 'report-failed', severity: 'warning' }]);
  const both: ActiveSummary = {
    ...utility,
    authorization: { status: 'authorized', since: at, heartbeat: { ...heartbeat, lastFailure: failure } },
  };
  expect(notices(both, now)).toEqual([{ kind: 'renewal-failed', severity: 'warning' }]);
});

test('a failed renewal is a warning, unless the product is out of compliance', () => {
  const failing: ActiveSummary = {
    ...registered,
    authorization: { status: 'authorized', since: at, heartbeat: { ...heartbeat, lastFailure: failure } },
  };
  expect(notices(failing, now)).toEqual([{ kind: 'renewal-failed', severity: 'warning' }]);
  const short: ActiveSummary = {
    ...failing,
    authorization: { ...failing.authorization, status: 'out-of-compliance' },
  };
  expect(notices(short, now)).toEqual([{ kind: 'out-of-compliance', severity: 'error' }]);
});
