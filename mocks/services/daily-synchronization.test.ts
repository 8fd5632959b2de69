import { describe, expect, test } from 'vitest';
import { stateViewOf } from '#mocks/scenarios/replay.ts';
import { by, day, hour, minute, SimulatorHarness, start } from '#mocks/testing/simulator-harness.ts';
import { renew } from './product-commands.ts';

/** Creates a cluster that has just registered. */
function registered(): SimulatorHarness {
  const harness = new SimulatorHarness('evaluation', 'secure-workload');
  harness.register(harness.token().text);
  return harness;
}
const authorizationOf = ({ registered: { authorization } }: SimulatorHarness) => authorization;

describe('the daily synchronization with the portal (S0)', () => {
  test('repeats every 15 minutes after a failure, and keeps the time of the last success', () => {
    const harness = registered();
    const { lastSuccessAt } = authorizationOf(harness);
    harness.line({ state: 'down', reason: 'communication-timeout' });
    harness.wait(day + minute);
    expect(authorizationOf(harness)).toMatchObject({ lastSuccessAt, nextAt: lastSuccessAt + day + 15 * minute });
    expect(harness.kinds.at(-1)).toBe('authorization-renewal-failed');
  });

  test('runs every 24 hours without an activity entry', () => {
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

  test('keeps its interval while out of compliance, and runs immediately on demand', () => {
    const harness = registered();
    harness.measure({ workloads: 5001 });
    expect(harness.status).toBe('out-of-compliance');
    expect(authorizationOf(harness).nextAt - authorizationOf(harness).lastSuccessAt).toBe(day);
    harness.wait(5 * hour);
    harness.run((view, now) => renew(view, { kind: 'authorization', by }, now));
    expect(authorizationOf(harness).lastSuccessAt).toBe(harness.now);
    expect(harness.kinds.at(-1)).toBe('authorization-renewed');
  });

  test('updates the last contact of the instance in the portal', () => {
    const harness = registered();
    harness.wait(2 * day);
    expect(stateViewOf(harness.snapshot).instance(harness.ownInstance?.udi ?? '')?.lastContactAt).toBe(
      start + 3000 + 2 * day,
    );
  });
});
