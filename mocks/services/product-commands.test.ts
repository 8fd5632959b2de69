import { describe, expect, test } from 'vitest';
import { accountPage } from '#mocks/cssm/replies.ts';
import { by, day, hour, minute, SimulatorHarness, start } from '#mocks/testing/simulator-harness.ts';
import { buy, removeInstance } from './portal-account.ts';
import { deregister, ownUdi, renew, setTier, setTransport } from './product-commands.ts';

describe('deregistering', () => {
  test('releases the licenses in use and resumes the evaluation with its remaining days', () => {
    const harness = new SimulatorHarness('registered');
    const { evaluation } = harness.agent;
    if (evaluation.clock !== 'paused') throw new Error(evaluation.clock);
    expect(harness.run((view, now) => deregister(view, { by }, now))).toEqual({ outcome: 'released' });
    expect(harness.agent.registration).toEqual({ status: 'unregistered', since: start });
    expect(harness.agent.evaluation).toEqual({ clock: 'running', endsAt: start + evaluation.remaining });
    expect(harness.ownInstance).toBeUndefined();
    expect(harness.inUse).toBe(14_343);
    expect(harness.kinds.at(-1)).toBe('deregistered');
  });

  test.each([{ state: 'down', reason: 'connection-refused' }, { state: 'withheld' }] as const)(
    'happens only locally while the network is $state, and records the stale registration',
    (line) => {
      const harness = new SimulatorHarness('registered');
      harness.line(line);
      expect(harness.run((view, now) => deregister(view, { by }, now))).toEqual({ outcome: 'here-only' });
      expect(harness.agent.registration).toEqual({
        status: 'unregistered',
        since: start,
        staleRegistration: { productInstance: 'center', virtualAccount: 'IOT Security Demos', since: start },
      });
      expect(harness.ownInstance).toBeDefined();
      expect(harness.inUse).toBe(14_374);
      expect(harness.kinds.at(-1)).toBe('deregistered-locally');
    },
  );

  test('leaves the evaluation paused when no licenses are in use', () => {
    const harness = new SimulatorHarness('registered');
    harness.measure({ components: 0 });
    harness.run((view, now) => deregister(view, { by }, now));
    expect([harness.status, harness.agent.evaluation.clock]).toEqual(['no-licenses-in-use', 'paused']);
  });
});

describe('a renewal by a user', () => {
  test.each([
    ['authorization', 'authorization-renewal-failed'],
    ['registration', 'registration-renewal-failed'],
  ] as const)('fails offline with a reason and keeps the registration (%s)', (kind, noted) => {
    const harness = new SimulatorHarness('registered');
    const before = harness.registered;
    harness.line({ state: 'down', reason: 'name-not-resolved' });
    const answer = harness.run((view, now) => renew(view, { kind, by }, now));
    expect(answer).toMatchObject({ outcome: 'failed', kind, reason: { code: 'name-not-resolved' } });
    const { certificate, authorization } = before;
    expect(harness.agent.registration).toMatchObject({ status: 'registered', certificate, authorization });
    expect(harness.agent.registration).toMatchObject(
      kind === 'registration' ? { lastFailure: { at: start } } : { authorization: { lastFailure: { at: start } } },
    );
    expect(harness.kinds.at(-1)).toBe(noted);
  });

  test.each(['authorization', 'registration'] as const)(
    'returns the Center to evaluation when it was removed in the portal (%s)',
    (kind) => {
      const harness = new SimulatorHarness('registered');
      harness.run((view, now) => removeInstance(view, { udi: ownUdi(view.world.agent) }, now));
      expect(harness.agent.registration.status).toBe('registered');
      expect(harness.run((view, now) => renew(view, { kind, by }, now))).toMatchObject({
        outcome: 'failed',
        reason: { code: 'instance-unknown' },
      });
      expect([harness.agent.registration.status, harness.agent.evaluation.clock, harness.status]).toEqual([
        'unregistered',
        'running',
        'evaluation',
      ]);
      expect(harness.kinds.at(-1)).toBe('removed-in-portal');
    },
  );

  test('updates the times of the authorization', () => {
    const harness = new SimulatorHarness('registered');
    expect(harness.run((view, now) => renew(view, { kind: 'authorization', by }, now))).toMatchObject({
      outcome: 'succeeded',
    });
    expect(harness.agent.registration).toMatchObject({
      authorization: { lastSuccessAt: start, nextAt: start + 30 * day, deadlineAt: start - 5 * minute + 90 * day },
    });
  });

  test('renews the certificate and clears an earlier failure of the registration', () => {
    const harness = new SimulatorHarness('registered');
    harness.line({ state: 'down', reason: 'communication-timeout' });
    harness.run((view, now) => renew(view, { kind: 'registration', by }, now));
    harness.line({ state: 'up' });
    harness.run((view, now) => renew(view, { kind: 'registration', by }, now));
    expect(harness.agent.registration).toMatchObject({
      certificate: { renewedAt: start, renewsAt: start + 180 * day, expiresAt: start - 5 * minute + 365 * day },
    });
    expect(harness.agent.registration).not.toHaveProperty('lastFailure');
  });
});

describe('settings', () => {
  test('change nothing when they are set to the same value', () => {
    const { agent } = new SimulatorHarness('evaluation');
    const harness = new SimulatorHarness('evaluation');
    harness.run((view, now) => setTransport(view, { transport: { kind: 'direct' }, by }, now));
    harness.run((view, now) => setTier(view, { tier: 'advantage', by }, now));
    expect(harness.agent).toEqual(agent);
  });

  test('get a new revision and an activity entry when the transport changes', () => {
    const harness = new SimulatorHarness('evaluation');
    const { transport: revision } = harness.agent.revisions;
    const transport = { kind: 'proxy', host: 'proxy.example.com', port: 3128 } as const;
    expect(harness.run((view, now) => setTransport(view, { transport, by }, now))).toEqual(transport);
    expect(harness.agent).toMatchObject({ transport, revisions: { transport: revision + 1 } });
    expect(harness.kinds.at(-1)).toBe('transport-changed');
  });

  test('changing the tier uses its own license, which a purchase covers at the next renewal', () => {
    const harness = new SimulatorHarness('registered');
    harness.run((view, now) => setTier(view, { tier: 'essentials', by }, now));
    expect([harness.inUse, harness.status]).toEqual([14_343, 'out-of-compliance']);
    expect(harness.kinds.slice(-3)).toEqual(['tier-changed', 'authorization-renewed', 'out-of-compliance']);
    const essentials = accountPage(harness.snapshot.world.cssm, undefined, harness.now)?.licenses.find(({ name }) =>
      name.endsWith('Vision Essentials'),
    );
    expect(essentials).toMatchObject({ inUse: 31, balance: -31, alerts: ['insufficient-licenses'] });
    harness.run((view, now) => buy(view, { tag: essentials?.tag ?? '', quantity: 31 }, now));
    expect(harness.status).toBe('out-of-compliance');
    harness.wait(12 * hour);
    expect(harness.status).toBe('authorized');
    expect(harness.agent.statusSince).toBe(start + 12 * hour);
  });
});
