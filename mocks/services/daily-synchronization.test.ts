import { describe, expect, test } from 'vitest';
import { readContextOf } from '#mocks/scenarios/replay.ts';
import { by, day, hour, minute, SimulatorHarness, start } from '#mocks/testing/simulator-harness.ts';
import { renew } from './product-commands.ts';

/** A cluster that was registered just now. */
function registered(): SimulatorHarness {
  const harness = new SimulatorHarness('evaluation', 'secure-workload');
  harness.register(harness.token().text);
  return harness;
}
const authorizationOf = ({ registered: { authorization } }: SimulatorHarness) => authorization;

describe('synchronizing with the portal (S0)', () => {
  test('what failed is tried again every quarter of an hour, and the last success stays what it was', () => {
    const harness = registered();
    const { lastSuccessAt } = authorizationOf(harness);
    harness.line({ state: 'down', reason: 'communication-timeout' });
    harness.wait(day + minute);
    expect(authorizationOf(harness)).toMatchObject({ lastSuccessAt, nextAt: lastSuccessAt + day + 15 * minute });
    expect(harness.kinds.at(-1)).toBe('authorization-renewal-failed');
  });

  test('happens every 24 hours by itself, which is no news', () => {
    const harness = registered();
    const { lastSuccessAt, nextAt } = authorizationOf(harness);
    expect([lastSuccessAt, nextAt]).toEqual([start + 3000, start + 3000 + day]);
    const { kinds } = harness;
    harness.wait(3 * day);
    expect(authorizationOf(harness)).toMatchObject({
      lastSuccessAt: start + 3000 + 3 * day,
      nextAt: start + 3000 + 4 * day,
    });
    expect(harness.kinds).toEqual(kinds);
  });

  test('out of compliance it keeps that rhythm, and on demand it is at once', () => {
    const harness = registered();
    harness.measure({ workloads: 5001 });
    expect(harness.status).toBe('out-of-compliance');
    expect(authorizationOf(harness).nextAt - authorizationOf(harness).lastSuccessAt).toBe(day);
    harness.wait(5 * hour);
    harness.run((view, now) => renew(view, { kind: 'authorization', by }, now));
    expect(authorizationOf(harness).lastSuccessAt).toBe(harness.now);
    expect(harness.kinds.at(-1)).toBe('authorization-renewed');
  });

  test('the instance in the portal was heard of then', () => {
    const harness = registered();
    harness.wait(2 * day);
    expect(readContextOf(harness.snapshot).instance(harness.ownInstance?.udi ?? '')?.lastContactAt).toBe(
      start + 3000 + 2 * day,
    );
  });
});
