import { expect, test } from 'vitest';
import { runsOf } from './fired-runs.ts';

const [morning, noon, evening] = ['2026-01-15T09:00:00Z', '2026-01-15T12:00:00Z', '2026-01-15T18:00:00Z'] as const;

test('what happens again after something else stands again, in order', () => {
  const fired = [
    { kind: 'authorization-renewal', at: morning },
    { kind: 'evaluation-warning', at: noon },
    { kind: 'authorization-renewal', at: evening },
  ] as const;
  expect(runsOf(fired).map(({ kind }) => kind)).toEqual(fired.map(({ kind }) => kind));
});

test('what happens several times on end is said once, with its first and its last moment', () => {
  const fired = [morning, noon, evening].map((at) => ({ kind: 'authorization-renewal', at }) as const);
  expect(runsOf(fired)).toEqual([{ kind: 'authorization-renewal', count: 3, from: morning, until: evening }]);
});
