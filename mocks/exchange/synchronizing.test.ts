import { describe, expect, test } from 'vitest';
import { viewOf } from '#mocks/scenarios/history.ts';
import { Bench, by, day, hour, minute, start } from '#mocks/testing/bench.ts';
import { renew } from './exchange.ts';

/** A cluster that was registered just now. */
function registered(): Bench {
  const bench = new Bench('evaluation', 'secure-workload');
  bench.register(bench.token().text);
  return bench;
}
const authorizationOf = ({ registered: { authorization } }: Bench) => authorization;

describe('synchronizing with the portal (S0)', () => {
  test('what failed is tried again every quarter of an hour, and the last success stays what it was', () => {
    const bench = registered();
    const { lastSuccessAt } = authorizationOf(bench);
    bench.line({ state: 'down', reason: 'communication-timeout' });
    bench.wait(day + minute);
    expect(authorizationOf(bench)).toMatchObject({ lastSuccessAt, nextAt: lastSuccessAt + day + 15 * minute });
    expect(bench.kinds.at(-1)).toBe('authorization-renewal-failed');
  });

  test('happens every 24 hours by itself, which is no news', () => {
    const bench = registered();
    const { lastSuccessAt, nextAt } = authorizationOf(bench);
    expect([lastSuccessAt, nextAt]).toEqual([start + 3000, start + 3000 + day]);
    const { kinds } = bench;
    bench.wait(3 * day);
    expect(authorizationOf(bench)).toMatchObject({
      lastSuccessAt: start + 3000 + 3 * day,
      nextAt: start + 3000 + 4 * day,
    });
    expect(bench.kinds).toEqual(kinds);
  });

  test('out of compliance it keeps that rhythm, and on demand it is at once', () => {
    const bench = registered();
    bench.measure({ workloads: 5001 });
    expect(bench.status).toBe('out-of-compliance');
    expect(authorizationOf(bench).nextAt - authorizationOf(bench).lastSuccessAt).toBe(day);
    bench.wait(5 * hour);
    bench.act((view, now) => renew(view, { kind: 'authorization', by }, now));
    expect(authorizationOf(bench).lastSuccessAt).toBe(bench.now);
    expect(bench.kinds.at(-1)).toBe('authorization-renewed');
  });

  test('the instance in the portal was heard of then', () => {
    const bench = registered();
    bench.wait(2 * day);
    expect(viewOf(bench.snapshot).instance(bench.ownInstance?.udi ?? '')?.lastContactAt).toBe(start + 3000 + 2 * day);
  });
});
