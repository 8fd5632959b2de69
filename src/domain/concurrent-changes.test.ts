import { expect, test } from 'vitest';
import type { ActivityEntry, ActivityKind, Actor } from '#src/contract/activity.ts';
import { latestConcurrentChange, stateChanges } from './concurrent-changes.ts';

const marie: Actor = { kind: 'user', name: 'marie' };
const paul: Actor = { kind: 'user', name: 'paul' };
const agent: Actor = { kind: 'agent' };
const at = '2026-01-15T09:00:00.000Z';

/** An activity log, newest entry first, from changes in chronological order. */
const activity = (...changes: readonly (readonly [Actor, ActivityKind])[]): ActivityEntry[] =>
  changes
    .map(([actor, kind], index) => ({ id: `0000000${index + 1}`, at, actor, kind, result: 'succeeded' as const }))
    .reverse();

const viewerPaul = (since: string) => ({ userName: 'paul', since });

test('reports no change when nothing is newer than the opened dialog', () => {
  expect(latestConcurrentChange([], stateChanges, viewerPaul(''))).toBeUndefined();
  expect(
    latestConcurrentChange(activity([marie, 'deregistered']), stateChanges, viewerPaul('00000001')),
  ).toBeUndefined();
});

test('does not report the viewer’s own changes, nor changes before them', () => {
  const entries = activity([marie, 'reservation-cancelled'], [paul, 'reservation-requested']);
  expect(latestConcurrentChange(entries, stateChanges, viewerPaul(''))).toBeUndefined();
});

test('reports the newest change of the given kinds and ignores other kinds', () => {
  const entries = activity([marie, 'transport-changed'], [marie, 'deregistered'], [paul, 'tier-changed']);
  expect(latestConcurrentChange(entries, ['transport-changed'], viewerPaul(''))).toEqual({
    by: marie,
    at,
    kind: 'transport-changed',
  });
});

test('attributes a registration to the user who requested it', () => {
  const entries = activity([marie, 'registration-requested'], [agent, 'registered']);
  expect(latestConcurrentChange(entries, stateChanges, viewerPaul('00000001'))).toEqual({
    by: marie,
    at,
    kind: 'registered',
  });
  expect(latestConcurrentChange(entries, stateChanges, { userName: 'marie', since: '00000001' })).toBeUndefined();
});

test('reports a change by the portal', () => {
  const entries = activity([{ kind: 'portal' }, 'removed-in-portal']);
  expect(latestConcurrentChange(entries, stateChanges, viewerPaul(''))).toMatchObject({ by: { kind: 'portal' } });
});
