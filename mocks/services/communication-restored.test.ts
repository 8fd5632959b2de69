import { describe, expect, test } from 'vitest';
import { by, day, hour, SimulatorHarness } from '#mocks/testing/simulator-harness.ts';
import { removeInstance } from './portal-account.ts';
import { deregister, ownUdi, renew } from './product-commands.ts';

const silent = { state: 'down', reason: 'communication-timeout' } as const;
const up = { state: 'up' } as const;

const restorations = (harness: SimulatorHarness) =>
  harness.kinds.filter((kind) => kind === 'communication-restored').length;
const renewBoth = (harness: SimulatorHarness) => {
  for (const kind of ['authorization', 'registration'] as const) {
    harness.run((view, now) => renew(view, { kind, by }, now));
  }
};

describe('the activity entry communication-restored', () => {
  test('does not appear without an earlier failure', () => {
    const harness = new SimulatorHarness('utility');
    harness.wait(200 * day);
    expect(restorations(harness)).toBe(0);
  });

  test('appears once, before the entry of the successful request', () => {
    const harness = new SimulatorHarness('registered');
    harness.line(silent);
    renewBoth(harness);
    harness.line(up);
    const initialCount = harness.kinds.length;
    renewBoth(harness);
    renewBoth(harness);
    expect(harness.kinds.slice(initialCount, initialCount + 3)).toEqual([
      'communication-restored',
      'authorization-renewed',
      'registration-renewed',
    ]);
    expect(restorations(harness)).toBe(1);
    expect(harness.snapshot.activity[initialCount]).toMatchObject({ actor: { kind: 'agent' }, result: 'observed' });
  });

  test('appears when the portal rejects a request, since it was reached', () => {
    const harness = new SimulatorHarness('registered');
    harness.run((view, now) => removeInstance(view, { udi: ownUdi(view.world.agent) }, now));
    harness.line(silent);
    renewBoth(harness);
    harness.line(up);
    expect(harness.run((view, now) => renew(view, { kind: 'authorization', by }, now))).toMatchObject({
      outcome: 'failed',
      reason: { code: 'instance-unknown' },
    });
    expect(harness.kinds.slice(-3)).toEqual([
      'communication-restored',
      'authorization-renewal-failed',
      'removed-in-portal',
    ]);
  });

  test('appears when a retried registration succeeds and when a Center deregisters', () => {
    const retrying = new SimulatorHarness('registration-retrying');
    retrying.line(up);
    retrying.wait(hour);
    expect(retrying.kinds.slice(-2)).toEqual(['communication-restored', 'registered']);

    const failing = new SimulatorHarness('renewal-failed');
    failing.line(up);
    failing.run((view, now) => deregister(view, { by }, now));
    expect(failing.kinds.slice(-2)).toEqual(['communication-restored', 'deregistered']);
  });
});

describe('the agent’s log', () => {
  const logged = (harness: SimulatorHarness) =>
    Object.fromEntries(harness.snapshot.activity.flatMap(({ kind, log }) => (log === undefined ? [] : [[kind, log]])));

  test('contains lines for failures with their reason, and for restored communication', () => {
    const harness = new SimulatorHarness('utility');
    harness.line({ state: 'down', reason: 'name-not-resolved' });
    harness.wait(200 * day);
    harness.line(up);
    harness.wait(hour);
    const reason = 'Unable to resolve server hostname/domain name';
    expect(logged(harness)).toEqual({
      'utility-report-failed': `%SMART_LIC-3-COMM_FAILED: Communications failure with the Cisco Smart Software Manager (CSSM) : ${reason}`,
      'authorization-renewal-failed': `%SMART_LIC-3-AUTH_RENEW_FAILED: Authorization renewal with the Cisco Smart Software Manager (CSSM) : ${reason}`,
      'registration-renewal-failed': `%SMART_LIC-3-COMM_FAILED: Communications failure with the Cisco Smart Software Manager (CSSM) : ${reason}`,
      'communication-restored':
        '%SMART_LIC-5-COMM_RESTORED: Communications with the Cisco Smart Software Manager (CSSM) restored',
    });
  });

  test('contains lines for a failed registration and an ended evaluation', () => {
    const { 'registration-refused': refused } = logged(new SimulatorHarness('registration-failed'));
    expect(refused).toMatch(/^%SMART_LIC-3-AGENT_REG_FAILED: .* failed: Response error: /);
    const { 'registration-attempt-failed': failed } = logged(new SimulatorHarness('registration-retrying'));
    expect(failed).toMatch(/^%SMART_LIC-3-AGENT_REG_FAILED: .* failed: Communication Timeout/);
    expect(logged(new SimulatorHarness('evaluation-expired'))).toEqual({
      'evaluation-expired': '%SMART_LIC-3-EVAL_EXPIRED',
    });
  });
});
