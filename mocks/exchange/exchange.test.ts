import { describe, expect, test } from 'vitest';
import { accountPage } from '#mocks/cssm/replies.ts';
import { Bench, by, day, hour, minute, start } from '#mocks/testing/bench.ts';
import { deregister, ownUdi, renew, setTier, setTransport } from './exchange.ts';
import { buy, removeInstance } from './portal.ts';

describe('deregistering', () => {
  test('releases what was in use and resumes evaluation with the days it had', () => {
    const bench = new Bench('registered');
    const { evaluation } = bench.agent;
    if (evaluation.clock !== 'paused') throw new Error(evaluation.clock);
    expect(bench.act((view, now) => deregister(view, { by }, now))).toEqual({ outcome: 'released' });
    expect(bench.agent.registration).toEqual({ status: 'unregistered', since: start });
    expect(bench.agent.evaluation).toEqual({ clock: 'running', endsAt: start + evaluation.remaining });
    expect(bench.ownInstance).toBeUndefined();
    expect(bench.inUse).toBe(14_343);
    expect(bench.kinds.at(-1)).toBe('deregistered');
  });

  test.each([{ state: 'down', reason: 'connection-refused' }, { state: 'withheld' }] as const)(
    'with the line $state it is done here only, and says what is left behind',
    (line) => {
      const bench = new Bench('registered');
      bench.line(line);
      expect(bench.act((view, now) => deregister(view, { by }, now))).toEqual({ outcome: 'here-only' });
      expect(bench.agent.registration).toEqual({
        status: 'unregistered',
        since: start,
        leftBehind: { productInstance: 'center', virtualAccount: 'IOT Security Demos', since: start },
      });
      expect(bench.ownInstance).toBeDefined();
      expect(bench.inUse).toBe(14_374);
      expect(bench.kinds.at(-1)).toBe('deregistered-here-only');
    },
  );

  test('with nothing in use leaves the evaluation standing still', () => {
    const bench = new Bench('registered');
    bench.measure({ components: 0 });
    bench.act((view, now) => deregister(view, { by }, now));
    expect([bench.status, bench.agent.evaluation.clock]).toEqual(['no-licenses-in-use', 'paused']);
  });
});

describe('renewing by hand', () => {
  test.each([
    ['authorization', 'authorization-renewal-failed'],
    ['registration', 'registration-renewal-failed'],
  ] as const)('%s without a line fails, says why, and leaves the state as it was', (kind, noted) => {
    const bench = new Bench('registered');
    const before = bench.registered;
    bench.line({ state: 'down', reason: 'name-not-resolved' });
    const answer = bench.act((view, now) => renew(view, { kind, by }, now));
    expect(answer).toMatchObject({ outcome: 'failed', kind, reason: { code: 'name-not-resolved' } });
    const { certificate, authorization } = before;
    expect(bench.agent.registration).toMatchObject({ status: 'registered', certificate, authorization });
    expect(bench.agent.registration).toMatchObject(
      kind === 'registration' ? { lastFailure: { at: start } } : { authorization: { lastFailure: { at: start } } },
    );
    expect(bench.kinds.at(-1)).toBe(noted);
  });

  test.each(['authorization', 'registration'] as const)(
    '%s tells that the Center was removed in the portal: back to evaluation',
    (kind) => {
      const bench = new Bench('registered');
      bench.act((view, now) => removeInstance(view, { udi: ownUdi(view.world.agent) }, now));
      expect(bench.agent.registration.status).toBe('registered');
      expect(bench.act((view, now) => renew(view, { kind, by }, now))).toMatchObject({
        outcome: 'failed',
        reason: { code: 'instance-unknown' },
      });
      expect([bench.agent.registration.status, bench.agent.evaluation.clock, bench.status]).toEqual([
        'unregistered',
        'running',
        'evaluation',
      ]);
      expect(bench.kinds.at(-1)).toBe('removed-in-portal');
    },
  );

  test('authorization: new times', () => {
    const bench = new Bench('registered');
    expect(bench.act((view, now) => renew(view, { kind: 'authorization', by }, now))).toMatchObject({
      outcome: 'succeeded',
    });
    expect(bench.agent.registration).toMatchObject({
      authorization: { lastSuccessAt: start, nextAt: start + 30 * day, deadlineAt: start - 5 * minute + 90 * day },
    });
  });

  test('registration: a new certificate, and an earlier failure is forgotten', () => {
    const bench = new Bench('registered');
    bench.line({ state: 'down', reason: 'communication-timeout' });
    bench.act((view, now) => renew(view, { kind: 'registration', by }, now));
    bench.line({ state: 'up' });
    bench.act((view, now) => renew(view, { kind: 'registration', by }, now));
    expect(bench.agent.registration).toMatchObject({
      certificate: { renewedAt: start, renewsAt: start + 180 * day, expiresAt: start - 5 * minute + 365 * day },
    });
    expect(bench.agent.registration).not.toHaveProperty('lastFailure');
  });
});

describe('settings', () => {
  test('the same again changes nothing', () => {
    const { agent } = new Bench('evaluation');
    const bench = new Bench('evaluation');
    bench.act((view, now) => setTransport(view, { transport: { kind: 'direct' }, by }, now));
    bench.act((view, now) => setTier(view, { tier: 'advantage', by }, now));
    expect(bench.agent).toEqual(agent);
  });

  test('another transport has a new revision and is noted', () => {
    const bench = new Bench('evaluation');
    const { transport: revision } = bench.agent.revisions;
    const transport = { kind: 'proxy', host: 'proxy.example.com', port: 3128 } as const;
    expect(bench.act((view, now) => setTransport(view, { transport, by }, now))).toEqual(transport);
    expect(bench.agent).toMatchObject({ transport, revisions: { transport: revision + 1 } });
    expect(bench.kinds.at(-1)).toBe('transport-changed');
  });

  test('another tier is counted against its own licence, which nobody bought; buying it settles that at the next check', () => {
    const bench = new Bench('registered');
    bench.act((view, now) => setTier(view, { tier: 'essentials', by }, now));
    expect([bench.inUse, bench.status]).toEqual([14_343, 'out-of-compliance']);
    expect(bench.kinds.slice(-3)).toEqual(['tier-changed', 'authorization-renewed', 'out-of-compliance']);
    const essentials = accountPage(bench.snapshot.world.cssm, undefined, bench.now)?.licenses.find(({ name }) =>
      name.endsWith('Vision Essentials'),
    );
    expect(essentials).toMatchObject({ inUse: 31, balance: -31, alerts: ['insufficient-licenses'] });
    bench.act((view, now) => buy(view, { tag: essentials?.tag ?? '', quantity: 31 }, now));
    expect(bench.status).toBe('out-of-compliance');
    bench.wait(12 * hour);
    expect(bench.status).toBe('authorized');
    expect(bench.agent.statusSince).toBe(start + 12 * hour);
  });
});
