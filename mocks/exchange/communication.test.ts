import { describe, expect, test } from 'vitest';
import { Bench, by, day, hour } from '#mocks/testing/bench.ts';
import { deregister, ownUdi, renew } from './exchange.ts';
import { removeInstance } from './portal.ts';

const silent = { state: 'down', reason: 'communication-timeout' } as const;
const up = { state: 'up' } as const;

const restorations = (bench: Bench) => bench.kinds.filter((kind) => kind === 'communication-restored').length;
const renewBoth = (bench: Bench) => {
  for (const kind of ['authorization', 'registration'] as const) {
    bench.act((view, now) => renew(view, { kind, by }, now));
  }
};

describe('communication restored', () => {
  test('is not said while nothing was wrong', () => {
    const bench = new Bench('utility');
    bench.wait(200 * day);
    expect(restorations(bench)).toBe(0);
  });

  test('is said once, before what the conversation was about', () => {
    const bench = new Bench('registered');
    bench.line(silent);
    renewBoth(bench);
    bench.line(up);
    const noted = bench.kinds.length;
    renewBoth(bench);
    renewBoth(bench);
    expect(bench.kinds.slice(noted, noted + 3)).toEqual([
      'communication-restored',
      'authorization-renewed',
      'registration-renewed',
    ]);
    expect(restorations(bench)).toBe(1);
    expect(bench.snapshot.activity[noted]).toMatchObject({ actor: { kind: 'agent' }, result: 'noticed' });
  });

  test('is said of a refusal too: the portal was reached', () => {
    const bench = new Bench('registered');
    bench.act((view, now) => removeInstance(view, { udi: ownUdi(view.world.agent) }, now));
    bench.line(silent);
    renewBoth(bench);
    bench.line(up);
    expect(bench.act((view, now) => renew(view, { kind: 'authorization', by }, now))).toMatchObject({
      outcome: 'failed',
      reason: { code: 'instance-unknown' },
    });
    expect(bench.kinds.slice(-3)).toEqual([
      'communication-restored',
      'authorization-renewal-failed',
      'removed-in-portal',
    ]);
  });

  test('is said when a waiting registration is answered, and when a Center deregisters', () => {
    const retrying = new Bench('registration-retrying');
    retrying.line(up);
    retrying.wait(hour);
    expect(retrying.kinds.slice(-2)).toEqual(['communication-restored', 'registered']);

    const failing = new Bench('renewal-failed');
    failing.line(up);
    failing.act((view, now) => deregister(view, { by }, now));
    expect(failing.kinds.slice(-2)).toEqual(['communication-restored', 'deregistered']);
  });
});

describe('the agent’s log', () => {
  const logged = (bench: Bench) =>
    Object.fromEntries(bench.snapshot.activity.flatMap(({ kind, log }) => (log === undefined ? [] : [[kind, log]])));

  test('has a line of what failed, ended by the reason, and of what is right again', () => {
    const bench = new Bench('utility');
    bench.line({ state: 'down', reason: 'name-not-resolved' });
    bench.wait(200 * day);
    bench.line(up);
    bench.wait(hour);
    const reason = 'Unable to resolve server hostname/domain name';
    expect(logged(bench)).toEqual({
      'utility-report-failed': `%SMART_LIC-3-COMM_FAILED: Communications failure with the Cisco Smart Software Manager (CSSM) : ${reason}`,
      'authorization-renewal-failed': `%SMART_LIC-3-AUTH_RENEW_FAILED: Authorization renewal with the Cisco Smart Software Manager (CSSM) : ${reason}`,
      'registration-renewal-failed': `%SMART_LIC-3-COMM_FAILED: Communications failure with the Cisco Smart Software Manager (CSSM) : ${reason}`,
      'communication-restored':
        '%SMART_LIC-5-COMM_RESTORED: Communications with the Cisco Smart Software Manager (CSSM) restored',
    });
  });

  test('has a line of a registration that failed, and of an evaluation that ended', () => {
    const { 'registration-refused': refused } = logged(new Bench('registration-failed'));
    expect(refused).toMatch(/^%SMART_LIC-3-AGENT_REG_FAILED: .* failed: Response error: /);
    const { 'registration-attempt-failed': failed } = logged(new Bench('registration-retrying'));
    expect(failed).toMatch(/^%SMART_LIC-3-AGENT_REG_FAILED: .* failed: Communication Timeout/);
    expect(logged(new Bench('evaluation-expired'))).toEqual({ 'evaluation-expired': '%SMART_LIC-3-EVAL_EXPIRED' });
  });
});
