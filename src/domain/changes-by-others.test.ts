import { expect, test } from 'vitest';
import type { ActivityEntry, ActivityKind, Actor } from '#src/contract/activity.ts';
import { changeByOthers, stateChanges } from './changes-by-others.ts';

const marie: Actor = { kind: 'user', name: 'marie' };
const paul: Actor = { kind: 'user', name: 'paul' };
const agent: Actor = { kind: 'agent' };
const at = '2026-01-15T09:00:00.000Z';

/** The activity, newest first, of what happened in this order. */
const activity = (...happened: readonly (readonly [Actor, ActivityKind])[]): ActivityEntry[] =>
  happened
    .map(([actor, kind], index) => ({ id: `0000000${index + 1}`, at, actor, kind, result: 'succeeded' as const }))
    .reverse();

const paulLooks = (since: string) => ({ userName: 'paul', since });

test('nothing has happened, or only before the look began', () => {
  expect(changeByOthers([], stateChanges, paulLooks(''))).toBeUndefined();
  expect(changeByOthers(activity([marie, 'deregistered']), stateChanges, paulLooks('00000001'))).toBeUndefined();
});

test('what one did oneself is no news, nor what came before it', () => {
  const entries = activity([marie, 'reservation-cancelled'], [paul, 'reservation-requested']);
  expect(changeByOthers(entries, stateChanges, paulLooks(''))).toBeUndefined();
});

test('the newest change of these kinds is told, whatever else has happened', () => {
  const entries = activity([marie, 'transport-changed'], [marie, 'deregistered'], [paul, 'tier-changed']);
  expect(changeByOthers(entries, ['transport-changed'], paulLooks(''))).toEqual({
    by: marie,
    at,
    kind: 'transport-changed',
  });
});

test('a registration is the act of whoever asked for it', () => {
  const entries = activity([marie, 'registration-requested'], [agent, 'registered']);
  expect(changeByOthers(entries, stateChanges, paulLooks('00000001'))).toEqual({ by: marie, at, kind: 'registered' });
  expect(changeByOthers(entries, stateChanges, { userName: 'marie', since: '00000001' })).toBeUndefined();
});

test('what the portal did is told, too', () => {
  const entries = activity([{ kind: 'portal' }, 'removed-in-portal']);
  expect(changeByOthers(entries, stateChanges, paulLooks(''))).toMatchObject({ by: { kind: 'portal' } });
});
