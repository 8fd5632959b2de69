import { describe, expect, test } from 'vitest';
import { accountPage } from '#mocks/cssm/replies.ts';
import { by, day, hour, minute, SimulatorHarness, start } from '#mocks/testing/simulator-harness.ts';
import { releaseResponse, revokeToken } from './portal-account.ts';
import { register } from './product-commands.ts';

describe('a registration that the portal rejects', () => {
  const refusals: readonly [string, (harness: SimulatorHarness) => string][] = [
    ['an unknown token', () => new SimulatorHarness('registered').token().text.replace(/^..../, 'YWJj')],
    ['an expired token', (harness) => harness.snapshot.world.cssm.virtualAccounts[0]?.tokens.at(-1)?.text ?? ''],
    [
      'a revoked token',
      (harness) => {
        const { id, text } = harness.token();
        harness.run((view, now) => revokeToken(view, id, now));
        return text;
      },
    ],
    ['a used-up token', (harness) => harness.snapshot.world.cssm.virtualAccounts[0]?.tokens[1]?.text ?? ''],
  ];

  test.each(refusals)('fails for %s, continues the evaluation and stores no token', (_name, tokenFrom) => {
    const harness = new SimulatorHarness('token-expired');
    const { evaluation } = harness.agent;
    const token = tokenFrom(harness);
    harness.register(token);
    expect(harness.agent.registration).toMatchObject({
      status: 'failed',
      lastFailure: { reason: { code: 'token-not-valid' } },
    });
    expect(harness.agent.evaluation).toEqual(evaluation);
    expect(harness.kinds.slice(-2)).toEqual(['registration-requested', 'registration-refused']);
    expect(JSON.stringify([harness.agent, harness.snapshot.activity, harness.snapshot.events])).not.toContain(token);
  });

  test('fails for a listed Center without force; with force it moves to the token’s account', () => {
    const harness = new SimulatorHarness('already-registered');
    const { text } = harness.token('default');
    harness.register(text);
    expect(harness.agent.registration).toMatchObject({
      status: 'failed',
      lastFailure: { reason: { code: 'already-registered' } },
    });
    const count = harness.snapshot.instances.length;
    harness.register(text, true);
    expect(harness.agent.registration).toMatchObject({ status: 'registered', virtualAccount: 'DEFAULT' });
    expect(harness.ownInstance).toMatchObject({ virtualAccountId: 'default' });
    expect(harness.snapshot.instances).toHaveLength(count);
    expect(harness.inUse).toBe(14_343);
    expect(harness.status).toBe('out-of-compliance');
  });

  test('fails for a Center with a reservation, even with force', () => {
    const harness = new SimulatorHarness('already-registered');
    const reserved = { ...harness.ownInstance, holding: { kind: 'reserved', quantities: {} } } as NonNullable<
      typeof harness.ownInstance
    >;
    const instances = harness.snapshot.instances.map((instance) =>
      instance.udi === reserved.udi ? reserved : instance,
    );
    harness.snapshot = { ...harness.snapshot, instances };
    harness.register(harness.token().text, true);
    expect(harness.agent.registration).toMatchObject({
      status: 'failed',
      lastFailure: { reason: { code: 'reservation-held' } },
    });
    expect(harness.ownInstance).toEqual(reserved);
  });
});

describe('a registration', () => {
  test('succeeds after three seconds, counts the usage, uses the token and pauses the evaluation', () => {
    const harness = new SimulatorHarness('evaluation');
    const { text, id } = harness.token();
    harness.run((view, now) => register(view, { token: text, force: false, by }, now));
    harness.wait(2999);
    expect(harness.agent.registration.status).toBe('registering');
    harness.wait(1);
    expect(harness.agent.registration).toMatchObject({
      status: 'registered',
      registeredAt: start + 3000,
      virtualAccount: 'IOT Security Demos',
    });
    expect(harness.status).toBe('authorized');
    expect(harness.agent.statusSince).toBe(start + 3000);
    expect(harness.ownInstance).toMatchObject({ name: 'center', registeredAt: start + 3000 });
    expect(harness.inUse).toBe(14_374);
    expect(
      accountPage(harness.snapshot.world.cssm, undefined, harness.now)?.tokens.find((token) => token.id === id),
    ).toMatchObject({ uses: 1, status: 'used-up' });
    expect(harness.agent.evaluation).toEqual({ clock: 'paused', remaining: 80 * day + 14 * hour - 3000 });
    expect(harness.kinds.slice(-2)).toEqual(['registration-requested', 'registered']);
    expect(JSON.stringify([harness.agent, harness.snapshot.activity])).not.toContain(text);
  });

  test('repeats every 15 minutes offline until the network is back', () => {
    const harness = new SimulatorHarness('cssm-unreachable');
    harness.register(harness.token().text);
    expect(harness.agent.registration).toMatchObject({ status: 'retrying', nextAttemptAt: start + 3000 + 15 * minute });
    harness.wait(40 * minute);
    expect(harness.agent.registration).toMatchObject({
      nextAttemptAt: start + 3000 + 45 * minute,
      lastFailure: { at: start + 3000 + 30 * minute },
    });
    expect(harness.kinds.filter((kind) => kind === 'registration-attempt-failed')).toHaveLength(1);
    harness.line({ state: 'up' });
    harness.wait(15 * minute);
    expect(harness.agent.registration).toMatchObject({
      status: 'registered',
      registeredAt: start + 3000 + 45 * minute,
    });
  });

  test('replaces an attempt that is being retried', () => {
    const harness = new SimulatorHarness('registration-retrying');
    harness.line({ state: 'up' });
    harness.register(harness.token().text);
    expect(harness.agent.registration).toMatchObject({ status: 'registered', registeredAt: start + 3000 });
  });

  test.each(['registering', 'registration-retrying'] as const)(
    'completes when its withheld response is released (scenario %s)',
    (name) => {
      const harness = new SimulatorHarness(name);
      harness.wait(6 * minute);
      expect(harness.agent.registration.status).not.toBe('registered');
      harness.run(releaseResponse);
      expect(harness.agent.registration).toMatchObject({ status: 'registered', registeredAt: start + 6 * minute });
    },
  );

  test('completes at the present time when the network is up again after a withheld response', () => {
    const harness = new SimulatorHarness('registering');
    harness.wait(2 * day);
    harness.line({ state: 'up' });
    harness.wait(0);
    expect(harness.agent.registration).toMatchObject({ status: 'registered', registeredAt: start + 2 * day });
  });

  test('keeps the existing registration when the portal rejects a forced one', () => {
    const harness = new SimulatorHarness('registered');
    const { authorization } = harness.agent.registration as Extract<
      typeof harness.agent.registration,
      { status: 'registered' }
    >;
    const { id, text } = harness.token();
    harness.run((view, now) => revokeToken(view, id, now));
    harness.run((view, now) => register(view, { token: text, force: true, by }, now));
    expect([harness.agent.registration.status, harness.status, harness.agent.evaluation.clock]).toEqual([
      'registering',
      'authorized',
      'paused',
    ]);
    harness.wait(3000);
    expect(harness.agent.registration).toMatchObject({
      status: 'registered',
      authorization,
      lastFailure: { reason: { code: 'token-not-valid' } },
    });
  });
});
