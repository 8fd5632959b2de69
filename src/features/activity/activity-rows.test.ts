import { expect, test } from 'vitest';
import type { ActivityEntry } from '#src/contract/activity.ts';
import { activityFilters, foldRepetitions, groupByDay } from './activity-rows.ts';

const entry = (at: string, more: Partial<ActivityEntry> = {}): ActivityEntry => ({
  id: at,
  at,
  actor: { kind: 'agent' },
  kind: 'authorization-renewed',
  result: 'succeeded',
  ...more,
});
const marie: ActivityEntry['actor'] = { kind: 'user', name: 'Marie' };
const timeout = { code: 'communication-timeout', raw: 'Timeout' } as const;
const refused = { code: 'token-not-valid', raw: 'Refused' } as const;

test('does not fold entries of different people, reasons or results', () => {
  const entries = [
    entry('5'),
    entry('4', { actor: marie }),
    entry('3', { result: 'failed', reason: timeout }),
    entry('2', { result: 'failed', reason: refused }),
    entry('1'),
  ];
  expect(foldRepetitions(entries).map(({ count }) => count)).toEqual([1, 1, 1, 1, 1]);
});

test('folds equal entries in succession, with their number and the first instant', () => {
  const rows = foldRepetitions([entry('3'), entry('2'), entry('1'), entry('0', { kind: 'registered' })]);
  expect(rows).toEqual([
    { entry: entry('3'), count: 3, since: '1' },
    { entry: entry('0', { kind: 'registered' }), count: 1, since: '0' },
  ]);
});

test('groups rows by the day of their newest entry', () => {
  const rows = foldRepetitions([
    entry('2026-01-15T09'),
    entry('2026-01-15T08', { actor: marie }),
    entry('2026-01-14T09', { kind: 'registered' }),
  ]);
  const groups = groupByDay(rows, (at) => at.slice(0, 10));
  expect(groups.map(({ day, rows: { length } }) => [day, length])).toEqual([
    ['2026-01-15', 2],
    ['2026-01-14', 1],
  ]);
});

test('filters the changes by people, and the problems', () => {
  const entries = [
    entry('1', { actor: marie, kind: 'tier-changed' }),
    entry('2', { kind: 'out-of-compliance', result: 'observed' }),
    entry('3', { kind: 'in-compliance', result: 'observed' }),
    entry('4', { result: 'failed', reason: timeout }),
  ];
  expect(entries.filter(activityFilters.people).map(({ id }) => id)).toEqual(['1']);
  expect(entries.filter(activityFilters.problems).map(({ id }) => id)).toEqual(['2', '4']);
});
