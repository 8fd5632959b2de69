import { expect, test } from 'vitest';
import { runsOf } from './fired-runs.ts';

const [morning, noon, evening] = ['2026-01-15T09:00:00Z', '2026-01-15T12:00:00Z', '2026-01-15T18:00:00Z'] as const;

test('lists an event kind again after another kind came between', () => {
  const fired = [
    { kind: 'authorization-renewal', at: morning },
    { kind: 'evaluation-warning', at: noon },
    { kind: 'authorization-renewal', at: evening },
  ] as const;
  expect(runsOf(fired).map(({ kind }) => kind)).toEqual(fired.map(({ kind }) => kind));
});

test('groups consecutive events of one kind with their first and last instant', () => {
  const fired = [morning, noon, evening].map((at) => ({ kind: 'authorization-renewal', at }) as const);
  expect(runsOf(fired)).toEqual([{ kind: 'authorization-renewal', count: 3, from: morning, until: evening }]);
});
