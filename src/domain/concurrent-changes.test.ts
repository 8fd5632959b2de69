import { expect, test } from 'vitest';
import type { ActivityEntry, ActivityKind, Actor } from '#src/contract/activity.ts';
import { latestConcurrentChange, stateChanges } from './concurrent-changes.ts';

const marie: Actor = { kind: 'user', name: 'marie' };
const paul: Actor = { kind: 'user', name: 'paul' };
const agent: Actor = { kind: 'agent' };
const at = '2026-01-15T09:00:00.000Z';

/** The activity, newest first, of what happened in this order. */
const activity = (...happened: readonly (readonly [Actor, ActivityKind])[]): ActivityEntry[] =>
  happened
    .map(([actor, kind], index) => ({ id: `0000000${index + 1}`, at, actor, kind, result: 'succeeded' as const }))
    .reverse();

const changeSeenByPaul = (since: string) => ({ userName: 'paul', since });

test('nothing has happened, or only before the look began', () => {
  expect(latestConcurrentChange([], stateChanges, changeSeenByPaul(''))).toBeUndefined();
  expect(
    latestConcurrentChange(activity([marie, 'deregistered']), stateChanges, changeSeenByPaul('00000001')),
  ).toBeUndefined();
});

test('what one did oneself is no news, nor what came before it', () => {
  const entries = activity([marie, 'reservation-cancelled'], [paul, 'reservation-requested']);
  expect(latestConcurrentChange(entries, stateChanges, changeSeenByPaul(''))).toBeUndefined();
});

test('the newest change of these kinds is told, whatever else has happened', () => {
  const entries = activity([marie, 'transport-changed'], [marie, 'deregistered'], [paul, 'tier-changed']);
  expect(latestConcurrentChange(entries, ['transport-changed'], changeSeenByPaul(''))).toEqual({
    by: marie,
    at,
    kind: 'transport-changed',
  });
});

test('a registration is the act of whoever asked for it', () => {
  const entries = activity([marie, 'registration-requested'], [agent, 'registered']);
  expect(latestConcurrentChange(entries, stateChanges, changeSeenByPaul('00000001'))).toEqual({
    by: marie,
    at,
    kind: 'registered',
  });
  expect(latestConcurrentChange(entries, stateChanges, { userName: 'marie', since: '00000001' })).toBeUndefined();
});

test('what the portal did is told, too', () => {
  const entries = activity([{ kind: 'portal' }, 'removed-in-portal']);
  expect(latestConcurrentChange(entries, stateChanges, changeSeenByPaul(''))).toMatchObject({ by: { kind: 'portal' } });
});
