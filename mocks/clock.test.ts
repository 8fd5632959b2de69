import { describe, expect, test } from 'vitest';
import { momentOf, nextDue, parseDuration, settle, steadied } from './clock.ts';
import { register, setTier } from './exchange/exchange.ts';
import { buy, removeInstance } from './exchange/portal.ts';
import { viewOf } from './scenarios/history.ts';
import type { Duration } from './simulator.ts';
import { Bench, by, day, hour, minute, start } from './testing/bench.ts';

describe('reading a length of time', () => {
  test.each(['', '3', '3 weeks', '-1 s', 'five min', Number.NaN, -1])('%j is an error that shows one', (text) => {
    expect(() => parseDuration(text as Duration)).toThrow(/15 min/);
  });

  test.each([
    ['250 ms', 250],
    ['3 s', 3000],
    ['15 min', 15 * minute],
    ['12 h', 12 * hour],
    ['30 d', 30 * day],
    [1234, 1234],
  ] as const)('%j is %d ms', (text, length) => {
    expect(parseDuration(text)).toBe(length);
  });
});

describe('what time it is', () => {
  test('it never goes back, even when the wall clock does', () => {
    const time = { kind: 'running', offset: 500, settledAt: 2000 } as const;
    expect(momentOf(time, 3000)).toBe(3500);
    expect(momentOf(time, 1000)).toBe(2000);
  });

  test('a world follows a wall clock that runs, and waits a minute for one that was set back a little', () => {
    const time = { kind: 'running', offset: 500, settledAt: 10 * day } as const;
    for (const wall of [10 * day, 3000 * day, 10 * day - minute]) expect(steadied(time, wall)).toBe(time);
  });

  test.each([
    ['set back by an hour', 10 * day - hour],
    ['set back by 400 days', -390 * day],
    ['set forward by 4,000,000 days', 4_000_000 * day],
  ])('a world goes on from where it was when the wall clock was %s', (_how, wall) => {
    const time = steadied({ kind: 'running', offset: 500, settledAt: 10 * day }, wall);
    expect(momentOf(time, wall)).toBe(10 * day);
    expect(momentOf(time, wall + hour)).toBe(10 * day + hour);
  });

  test('a frozen world is left alone by a clock that is set', () => {
    const time = { kind: 'frozen', at: 5000, settledAt: 1000 } as const;
    expect(steadied(time, -400 * day)).toBe(time);
  });

  test('a frozen world stands still until it is advanced', () => {
    expect(momentOf({ kind: 'frozen', at: 5000, settledAt: 1000 }, 99_000)).toBe(5000);
    const bench = new Bench('evaluation');
    bench.wait(hour);
    expect(bench.now).toBe(start + hour);
  });

  test('a world where nothing is due only knows that it is later', () => {
    const { world } = new Bench('registered').snapshot;
    const view = viewOf(new Bench('registered').snapshot);
    const changes = settle(view, start + day);
    expect({ ...changes.world, time: world.time }).toEqual(world);
    expect(changes.activity).toEqual([]);
    expect(nextDue(world)).toBe(start + 24 * day + 3000);
  });
});

describe('the evaluation', () => {
  test('ends on its day, and says so once', () => {
    const bench = new Bench('evaluation');
    const endsAt = start + 80 * day + 14 * hour;
    bench.wait(80 * day + 14 * hour - 1);
    expect(bench.status).toBe('evaluation');
    bench.wait(1);
    expect(bench.agent.evaluation).toEqual({ clock: 'expired', expiredAt: endsAt });
    expect([bench.status, bench.agent.statusSince]).toEqual(['evaluation-expired', endsAt]);
    bench.wait(365 * day);
    expect(bench.kinds.filter((kind) => kind === 'evaluation-expired')).toHaveLength(1);
  });

  test('stands still while nothing is in use', () => {
    const bench = new Bench('evaluation');
    bench.measure({ components: 0 });
    bench.wait(300 * day);
    bench.measure({ components: 5 });
    expect(bench.agent.evaluation).toEqual({ clock: 'running', endsAt: start + 380 * day + 14 * hour });
  });

  test('ends at its own moment while a registration waits for the line', () => {
    const bench = new Bench('registration-retrying');
    bench.wait(365 * day);
    expect(bench.agent.evaluation).toEqual({ clock: 'expired', expiredAt: start + 80 * day + 14 * hour });
    expect(bench.agent.registration.status).toBe('retrying');
    expect(bench.kinds.filter((kind) => kind === 'registration-attempt-failed')).toHaveLength(1);
  });
});

describe('a registered Center', () => {
  const registeredAt = start - 6 * day + 3000;

  test('renews its authorization every 30 days and its certificate after 180', () => {
    const bench = new Bench('registered');
    bench.wait(200 * day);
    expect(bench.registered.authorization).toMatchObject({
      lastSuccessAt: registeredAt + 180 * day,
      nextAt: registeredAt + 210 * day,
    });
    expect(bench.registered.certificate).toMatchObject({
      renewedAt: registeredAt + 180 * day,
      expiresAt: registeredAt + 180 * day - 5 * minute + 365 * day,
    });
    expect(bench.kinds.filter((kind) => kind === 'authorization-renewed')).toHaveLength(6);
    expect(bench.kinds.filter((kind) => kind === 'registration-renewed')).toHaveLength(1);
    expect(bench.ownInstance?.lastContactAt).toBe(registeredAt + 180 * day);
  });

  test('out of compliance is asked again every 12 hours, which is no news until it changes', () => {
    const bench = new Bench('registered');
    bench.act((view, now) => setTier(view, { tier: 'essentials', by }, now));
    const noted = bench.kinds.length;
    bench.wait(10 * day);
    expect(bench.registered.authorization).toMatchObject({
      lastSuccessAt: start + 10 * day,
      nextAt: start + 10 * day + 12 * hour,
    });
    expect(bench.kinds).toHaveLength(noted);
    const tag = Object.keys(bench.registered.authorization.licenses)[0] ?? '';
    bench.act((view, now) => buy(view, { tag, quantity: 100 }, now));
    bench.wait(12 * hour);
    expect(bench.kinds.slice(noted)).toEqual(['authorization-renewed', 'in-compliance']);
    expect(bench.registered.authorization.nextAt).toBe(start + 10 * day + 12 * hour + 30 * day);
  });

  test('learns at its next contact that it was removed in the portal', () => {
    const bench = new Bench('registered');
    bench.act((view, now) => removeInstance(view, { udi: bench.ownInstance?.udi ?? '' }, now));
    bench.wait(24 * day + 2999);
    expect(bench.agent.registration.status).toBe('registered');
    bench.wait(1);
    expect(bench.agent.registration.status).toBe('unregistered');
    expect([bench.status, bench.agent.statusSince]).toEqual(['evaluation', start + 24 * day + 3000]);
  });

  test('without a line its authorization expires after 90 days and its registration after a year; evaluation goes on', () => {
    const bench = new Bench('registered');
    const { evaluation } = bench.agent;
    bench.line({ state: 'down', reason: 'connection-refused' });
    const deadline = registeredAt - 5 * minute + 90 * day;
    bench.wait(deadline - start);
    expect([bench.status, bench.agent.statusSince]).toEqual(['authorization-expired', deadline]);
    expect(bench.registered.authorization.nextAt - deadline).toBeLessThanOrEqual(15 * minute);
    const expiry = registeredAt - 5 * minute + 365 * day;
    bench.wait(expiry - deadline);
    expect(bench.agent.registration).toEqual({ status: 'expired', expiredAt: expiry });
    expect(bench.agent.evaluation).toMatchObject({
      clock: 'running',
      endsAt: expiry + (evaluation.clock === 'paused' ? evaluation.remaining : 0),
    });
    expect(bench.kinds.slice(-4)).toEqual([
      'authorization-renewal-failed',
      'authorization-expired',
      'registration-renewal-failed',
      'registration-expired',
    ]);
    bench.wait(90 * day);
    expect(bench.status).toBe('evaluation-expired');
  });

  test('with nothing in use has no authorization to lose', () => {
    const bench = new Bench('registered');
    bench.measure({ components: 0 });
    bench.line({ state: 'down', reason: 'connection-refused' });
    bench.wait(100 * day);
    expect([bench.status, bench.agent.statusSince]).toEqual(['no-licenses-in-use', start]);
    expect(bench.kinds).not.toContain('authorization-expired');
  });

  test('is authorized again within 15 minutes once the line is back', () => {
    const bench = new Bench('registered');
    bench.line({ state: 'down', reason: 'communication-timeout' });
    bench.wait(200 * day);
    expect(bench.status).toBe('authorization-expired');
    bench.line({ state: 'up' });
    bench.wait(15 * minute);
    expect(bench.status).toBe('authorized');
    expect(bench.registered.authorization.lastFailure).toBeUndefined();
    expect(bench.registered.lastFailure).toBeUndefined();
  });
});

test('a long time in one go is the same as in uneven steps, even for what was overdue', () => {
  const begun = () => {
    const bench = new Bench('renewal-failed');
    // The next attempt to renew falls due while a new registration waits for its answer, which never comes.
    bench.wait(bench.registered.authorization.nextAt - bench.now - 1000);
    const { text } = bench.token();
    bench.act((view, now) => register(view, { token: text, force: true, by }, now));
    return bench;
  };
  const [once, stepped] = [begun(), begun()];
  const steps = [2000, 2000, 7 * minute, 5 * hour, 3 * day];
  once.wait(steps.reduce((sum, step) => sum + step));
  for (const step of steps) stepped.wait(step);
  expect(stepped.snapshot).toEqual(once.snapshot);
});

test('a registration taken on while much time passes is answered at its moment', () => {
  const bench = new Bench('evaluation');
  const { text } = bench.token();
  bench.act((view, now) => register(view, { token: text, force: false, by }, now));
  bench.wait(100 * day);
  expect(bench.registered.registeredAt).toBe(start + 3000);
  expect(bench.registered.authorization.lastSuccessAt).toBe(start + 3000 + 90 * day);
});
