import { describe, expect, test } from 'vitest';
import { accountPage } from '#mocks/cssm/replies.ts';
import { Bench, by, day, hour, minute, start } from '#mocks/testing/bench.ts';
import { register } from './exchange.ts';
import { releaseAnswer, revokeToken } from './portal.ts';

describe('registering: what the portal refuses', () => {
  const refusals: readonly [string, (bench: Bench) => string][] = [
    ['an unknown token', () => new Bench('registered').token().text.replace(/^..../, 'YWJj')],
    ['an expired token', (bench) => bench.snapshot.world.cssm.virtualAccounts[0]?.tokens.at(-1)?.text ?? ''],
    [
      'a revoked token',
      (bench) => {
        const { id, text } = bench.token();
        bench.act((view, now) => revokeToken(view, id, now));
        return text;
      },
    ],
    ['a used-up token', (bench) => bench.snapshot.world.cssm.virtualAccounts[0]?.tokens[1]?.text ?? ''],
  ];

  test.each(refusals)('%s: registration failed, evaluation goes on, the token is gone', (_name, tokenFrom) => {
    const bench = new Bench('token-expired');
    const { evaluation } = bench.agent;
    const token = tokenFrom(bench);
    bench.register(token);
    expect(bench.agent.registration).toMatchObject({
      status: 'failed',
      lastFailure: { reason: { code: 'token-not-valid' } },
    });
    expect(bench.agent.evaluation).toEqual(evaluation);
    expect(bench.kinds.slice(-2)).toEqual(['registration-requested', 'registration-refused']);
    expect(JSON.stringify([bench.agent, bench.snapshot.activity, bench.snapshot.events])).not.toContain(token);
  });

  test('a Center it already lists, until told to replace it: then it moves to the token’s account', () => {
    const bench = new Bench('already-registered');
    const { text } = bench.token('default');
    bench.register(text);
    expect(bench.agent.registration).toMatchObject({
      status: 'failed',
      lastFailure: { reason: { code: 'already-registered' } },
    });
    const count = bench.snapshot.instances.length;
    bench.register(text, true);
    expect(bench.agent.registration).toMatchObject({ status: 'registered', virtualAccount: 'DEFAULT' });
    expect(bench.ownInstance).toMatchObject({ virtualAccountId: 'default' });
    expect(bench.snapshot.instances).toHaveLength(count);
    expect(bench.inUse).toBe(14_343);
    expect(bench.status).toBe('out-of-compliance');
  });

  test('a Center that holds a reservation, force or not', () => {
    const bench = new Bench('already-registered');
    const reserved = { ...bench.ownInstance, holding: { kind: 'reserved', quantities: {} } } as NonNullable<
      typeof bench.ownInstance
    >;
    const instances = bench.snapshot.instances.map((instance) => (instance.udi === reserved.udi ? reserved : instance));
    bench.snapshot = { ...bench.snapshot, instances };
    bench.register(bench.token().text, true);
    expect(bench.agent.registration).toMatchObject({
      status: 'failed',
      lastFailure: { reason: { code: 'reservation-held' } },
    });
    expect(bench.ownInstance).toEqual(reserved);
  });
});

describe('registering', () => {
  test('takes three seconds; then the Center is listed, its use counted, the token used and evaluation stopped', () => {
    const bench = new Bench('evaluation');
    const { text, id } = bench.token();
    bench.act((view, now) => register(view, { token: text, force: false, by }, now));
    bench.wait(2999);
    expect(bench.agent.registration.status).toBe('registering');
    bench.wait(1);
    expect(bench.agent.registration).toMatchObject({
      status: 'registered',
      registeredAt: start + 3000,
      virtualAccount: 'IOT Security Demos',
    });
    expect(bench.status).toBe('authorized');
    expect(bench.agent.statusSince).toBe(start + 3000);
    expect(bench.ownInstance).toMatchObject({ name: 'center', registeredAt: start + 3000 });
    expect(bench.inUse).toBe(14_374);
    expect(
      accountPage(bench.snapshot.world.cssm, undefined, bench.now)?.tokens.find((token) => token.id === id),
    ).toMatchObject({ uses: 1, status: 'used-up' });
    expect(bench.agent.evaluation).toEqual({ clock: 'paused', remaining: 80 * day + 14 * hour - 3000 });
    expect(bench.kinds.slice(-2)).toEqual(['registration-requested', 'registered']);
    expect(JSON.stringify([bench.agent, bench.snapshot.activity])).not.toContain(text);
  });

  test('without a line is tried again every 15 minutes, by itself, until there is one', () => {
    const bench = new Bench('cssm-unreachable');
    bench.register(bench.token().text);
    expect(bench.agent.registration).toMatchObject({ status: 'retrying', nextAttemptAt: start + 3000 + 15 * minute });
    bench.wait(40 * minute);
    expect(bench.agent.registration).toMatchObject({
      nextAttemptAt: start + 3000 + 45 * minute,
      lastFailure: { at: start + 3000 + 30 * minute },
    });
    expect(bench.kinds.filter((kind) => kind === 'registration-attempt-failed')).toHaveLength(1);
    bench.line({ state: 'up' });
    bench.wait(15 * minute);
    expect(bench.agent.registration).toMatchObject({ status: 'registered', registeredAt: start + 3000 + 45 * minute });
  });

  test('a waiting attempt is replaced by a new one', () => {
    const bench = new Bench('registration-retrying');
    bench.line({ state: 'up' });
    bench.register(bench.token().text);
    expect(bench.agent.registration).toMatchObject({ status: 'registered', registeredAt: start + 3000 });
  });

  test.each(['registering', 'registration-retrying'] as const)(
    '%s: a withheld answer comes when it is released',
    (name) => {
      const bench = new Bench(name);
      bench.wait(6 * minute);
      expect(bench.agent.registration.status).not.toBe('registered');
      bench.act(releaseAnswer);
      expect(bench.agent.registration).toMatchObject({ status: 'registered', registeredAt: start + 6 * minute });
    },
  );

  test('an answer withheld for long comes when the line is up again, not in the past', () => {
    const bench = new Bench('registering');
    bench.wait(2 * day);
    bench.line({ state: 'up' });
    bench.wait(0);
    expect(bench.agent.registration).toMatchObject({ status: 'registered', registeredAt: start + 2 * day });
  });

  test('anew by force, a registered Center stays registered when the portal refuses', () => {
    const bench = new Bench('registered');
    const { authorization } = bench.agent.registration as Extract<
      typeof bench.agent.registration,
      { status: 'registered' }
    >;
    const { id, text } = bench.token();
    bench.act((view, now) => revokeToken(view, id, now));
    bench.act((view, now) => register(view, { token: text, force: true, by }, now));
    expect([bench.agent.registration.status, bench.status, bench.agent.evaluation.clock]).toEqual([
      'registering',
      'authorized',
      'paused',
    ]);
    bench.wait(3000);
    expect(bench.agent.registration).toMatchObject({
      status: 'registered',
      authorization,
      lastFailure: { reason: { code: 'token-not-valid' } },
    });
  });
});
