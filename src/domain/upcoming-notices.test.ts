import { expect, test } from 'vitest';
import type { ActiveSummary } from '#src/contract/summary.ts';
import type { LicenseUsage, Usage } from '#src/contract/usage.ts';
import { at, daysLater, evaluation, failure, heartbeat, now, registered } from './example-summaries.ts';
import { evaluationStage, limitNotices, renewalDeadline, renewalStage, termNotices } from './upcoming-notices.ts';

const license = (more: Partial<LicenseUsage>): LicenseUsage => ({
  tag: 'tag',
  shortName: 'NAME',
  table: 'licenses',
  status: 'authorized',
  inUse: 31,
  reserved: 50,
  ...more,
});

const usage = (...licenses: readonly Partial<LicenseUsage>[]): Usage => ({
  countedAt: at,
  licenses: licenses.map(license),
});

test('licences at the same step share a notice, and the one with the least room comes first', () => {
  const [full, near, ...others] = limitNotices(
    usage(
      { tag: 'near', inUse: 45 },
      { tag: 'full', inUse: 50 },
      { tag: 'nearer', inUse: 49 },
      { tag: 'half', inUse: 25 },
    ),
  );
  expect(full?.stage?.subjects.map(({ id }) => id)).toEqual(['limit full 50']);
  expect(near?.stage?.subjects.map(({ id }) => id)).toEqual(['limit nearer 50', 'limit near 50']);
  expect(others).toEqual([]);
});

test('a licence that is short or not in use has no notice of its limit', () => {
  expect(limitNotices(usage({ inUse: 51 }, { inUse: 50, short: 3 }, { inUse: 0, reserved: 0 }))).toEqual([]);
});

test.each([
  ['2026-03-17', undefined, undefined],
  ['2026-03-16', 60, 60],
  ['2026-02-14', 30, 30],
  ['2026-01-25', 14, 10],
  ['2026-01-22', 7, 7],
  ['2026-01-16', 1, 1],
  ['2026-01-15', 1, 0],
  ['2026-01-14', undefined, undefined],
])('a term with the last day %s is at step %s and has %s days left', (endsOn, step, daysLeft) => {
  const [notice] = termNotices(usage({ terms: [{ quantity: 50, endsOn }] }), now);
  expect([notice?.stage?.step.at, notice?.stage?.daysLeft]).toEqual([step, daysLeft]);
});

test('the days before a term ends change at midnight in UTC', () => {
  const terms = usage({ terms: [{ quantity: 50, endsOn: '2026-01-25' }] });
  const daysLeft = (instant: string) => termNotices(terms, Date.parse(instant))[0]?.stage?.daysLeft;
  expect(daysLeft('2026-01-23T23:59:59.999Z')).toBe(2);
  expect(daysLeft('2026-01-24T00:00:00.000Z')).toBe(1);
  expect(daysLeft('2026-01-25T23:59:59.999Z')).toBe(0);
  expect(daysLeft('2026-01-26T00:00:00.000Z')).toBeUndefined();
});

test('a term is a problem only if licences are missing afterwards, of all that end until then', () => {
  const terms = [{ quantity: 10, endsOn: '2026-01-18' }, { quantity: 15, endsOn: '2026-01-20' }, { quantity: 25 }];
  const found = termNotices(usage({ inUse: 31, terms }), now);
  expect(
    found.map(({ severity, stage }) => [severity, stage?.subjects[0]?.quantity, stage?.subjects[0]?.short]),
  ).toEqual([
    ['information', 10, 0],
    ['error', 15, 6],
  ]);
});

test('terms with the same last day share a notice, the largest shortage first', () => {
  const terms = [{ quantity: 50, endsOn: '2026-02-01' }];
  const [notice, ...others] = termNotices(usage({ tag: 'a', inUse: 3, terms }, { tag: 'b', inUse: 9, terms }), now);
  expect(notice?.stage?.subjects.map(({ id }) => id)).toEqual(['term b 2026-02-01', 'term a 2026-02-01']);
  expect(others).toEqual([]);
});

test('the evaluation has a stage only while its clock runs', () => {
  const at60: ActiveSummary = { ...evaluation, evaluation: { clock: 'running', endsAt: daysLater(60) } };
  expect(evaluationStage(at60, now)?.step.at).toBe(60);
  expect(evaluationStage(at60, now - 1)).toBeUndefined();
  const paused: ActiveSummary = { ...evaluation, evaluation: { clock: 'paused', remaining: 86_400_000 } };
  expect(evaluationStage(paused, now)).toBeUndefined();
});

test('a deadline has a stage only after a failed renewal, and the nearest deadline counts', () => {
  expect(renewalDeadline(registered)).toBeUndefined();
  expect(renewalStage(registered, now + 85 * 86_400_000)).toBeUndefined();
  const failing: ActiveSummary = {
    ...registered,
    registration: { ...registered.registration, lastFailure: failure } as ActiveSummary['registration'],
  };
  expect(renewalDeadline(failing)).toEqual({ kind: 'registration', at: daysLater(365) });
  const both: ActiveSummary = {
    ...failing,
    authorization: { ...failing.authorization, heartbeat: { ...heartbeat, lastFailure: failure } },
  };
  expect(renewalDeadline(both)).toEqual({ kind: 'authorization', at: daysLater(90) });
  expect(renewalStage(both, now + 80 * 86_400_000)).toMatchObject({ step: { at: 14, severity: 'warning' } });
});
