import { describe, expect, test } from 'vitest';
import type { ProblemCode } from '#src/contract/problem.ts';
import { deregister, register, renew, setTier, setTransport } from './exchange.ts';
import { viewOf } from './scenarios/history.ts';
import { worldOf } from './scenarios/worlds.ts';
import type { Step, View } from './step.ts';
import { Bench, by, day, start } from './testing/bench.ts';
import type { Moment } from './world.ts';

describe('what each state allows', () => {
  const token = worldOf('evaluation', {}, 0).world.cssm.virtualAccounts[0]?.tokens.at(-1)?.text ?? '';
  const commands = {
    register: (view, now) => register(view, { token, force: false, by }, now),
    'register by force': (view, now) => register(view, { token, force: true, by }, now),
    deregister: (view, now) => deregister(view, { by }, now),
    'renew authorization': (view, now) => renew(view, { kind: 'authorization', by }, now),
    'renew registration': (view, now) => renew(view, { kind: 'registration', by }, now),
    'set transport': (view, now) =>
      setTransport(view, { transport: { kind: 'gateway', url: 'https://gateway.example.com' }, by }, now),
    'set tier': (view, now) => setTier(view, { tier: 'essentials', by }, now),
  } satisfies Record<string, (view: View, now: Moment) => Step<unknown>>;
  type Answer = 'taken' | ProblemCode;
  const expired = () => {
    const bench = new Bench('registered');
    bench.line({ state: 'down', reason: 'name-not-resolved' });
    bench.wait(400 * day);
    return bench;
  };
  const not = 'not-registered';
  const table: readonly [status: string, bench: () => Bench, ...answers: Answer[]][] = [
    ['unregistered', () => new Bench('evaluation'), 'taken', 'taken', not, not, not, 'taken', 'taken'],
    ['unregistered', () => new Bench('evaluation-expired'), 'taken', 'taken', not, not, not, 'taken', 'taken'],
    [
      'registering',
      () => new Bench('registering'),
      'registration-in-progress',
      'registration-in-progress',
      not,
      not,
      not,
      'taken',
      'taken',
    ],
    ['retrying', () => new Bench('registration-retrying'), 'taken', 'taken', not, not, not, 'taken', 'taken'],
    ['failed', () => new Bench('registration-failed'), 'taken', 'taken', not, not, not, 'taken', 'taken'],
    [
      'registered',
      () => new Bench('registered'),
      'already-registered',
      'taken',
      'taken',
      'taken',
      'taken',
      'taken',
      'taken',
    ],
    ['expired', expired, 'taken', 'taken', not, not, not, 'taken', 'taken'],
  ];
  const names = Object.keys(commands) as (keyof typeof commands)[];
  const cases = table.flatMap(([status, bench, ...answers]) =>
    names.map((name, index) => [status, name, answers[index], bench] as const),
  );

  test.each(cases)('%s: %s is %s', (status, name, answer, made) => {
    const bench = made();
    expect(bench.agent.registration.status).toBe(status);
    const step = commands[name](viewOf(bench.snapshot), bench.now);
    expect(step.ok ? 'taken' : step.problem).toBe(answer);
  });

  test.each([
    ['', 'token-empty'],
    ['hello', 'token-not-recognised'],
    [token.slice(0, 50), 'token-damaged'],
  ])('the token %j is refused at its field', (text, problem) => {
    const step = register(viewOf(new Bench('evaluation').snapshot), { token: text, force: false, by }, start);
    expect(step).toEqual({ ok: false, problem, field: 'token' });
  });
});
