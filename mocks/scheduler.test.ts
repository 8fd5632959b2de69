import { describe, expect, test } from 'vitest';
import { stateViewOf } from './scenarios/replay.ts';
import { correctedTime, currentTime, nextTimerAt, runDueTimers } from './scheduler.ts';
import { buy, removeInstance } from './services/portal-account.ts';
import { register, setTier } from './services/product-commands.ts';
import { by, day, hour, minute, SimulatorHarness, start } from './testing/simulator-harness.ts';

describe('the simulated time', () => {
  test('never goes back, even when the wall clock does', () => {
    const time = { kind: 'running', offset: 500, settledAt: 2000 } as const;
    expect(currentTime(time, 3000)).toBe(3500);
    expect(currentTime(time, 1000)).toBe(2000);
  });

  test('follows a wall clock that runs or was set back by at most a minute', () => {
    const time = { kind: 'running', offset: 500, settledAt: 10 * day } as const;
    for (const wall of [10 * day, 3000 * day, 10 * day - minute]) expect(correctedTime(time, wall)).toBe(time);
  });

  test.each([
    ['set back by an hour', 10 * day - hour],
    ['set back by 400 days', -390 * day],
    ['set forward by 4,000,000 days', 4_000_000 * day],
  ])('continues from where it was when the wall clock was %s', (_how, wall) => {
    const time = correctedTime({ kind: 'running', offset: 500, settledAt: 10 * day }, wall);
    expect(currentTime(time, wall)).toBe(10 * day);
    expect(currentTime(time, wall + hour)).toBe(10 * day + hour);
  });

  test('does not change when it is frozen and the wall clock is set', () => {
    const time = { kind: 'frozen', at: 5000, settledAt: 1000 } as const;
    expect(correctedTime(time, -400 * day)).toBe(time);
  });

  test('stands still when it is frozen, until it is advanced', () => {
    expect(currentTime({ kind: 'frozen', at: 5000, settledAt: 1000 }, 99_000)).toBe(5000);
    const harness = new SimulatorHarness('evaluation');
    harness.wait(hour);
    expect(harness.now).toBe(start + hour);
  });

  test('advances alone when no timer is due', () => {
    const { world } = new SimulatorHarness('registered').snapshot;
    const view = stateViewOf(new SimulatorHarness('registered').snapshot);
    const changes = runDueTimers(view, start + day);
    expect({ ...changes.world, time: world.time }).toEqual(world);
    expect(changes.activity).toEqual([]);
    expect(nextTimerAt(world)).toBe(start + 24 * day + 3000);
  });
});

describe('the evaluation', () => {
  test('ends at its exact time, with one activity entry', () => {
    const harness = new SimulatorHarness('evaluation');
    const endsAt = start + 80 * day + 14 * hour;
    harness.wait(80 * day + 14 * hour - 1);
    expect(harness.status).toBe('evaluation');
    harness.wait(1);
    expect(harness.agent.evaluation).toEqual({ clock: 'expired', expiredAt: endsAt });
    expect([harness.status, harness.agent.statusSince]).toEqual(['evaluation-expired', endsAt]);
    harness.wait(365 * day);
    expect(harness.kinds.filter((kind) => kind === 'evaluation-expired')).toHaveLength(1);
  });

  test('stands still while nothing is in use', () => {
    const harness = new SimulatorHarness('evaluation');
    harness.measure({ components: 0 });
    harness.wait(300 * day);
    harness.measure({ components: 5 });
    expect(harness.agent.evaluation).toEqual({ clock: 'running', endsAt: start + 380 * day + 14 * hour });
  });

  test('ends at its exact time while a registration is being retried', () => {
    const harness = new SimulatorHarness('registration-retrying');
    harness.wait(365 * day);
    expect(harness.agent.evaluation).toEqual({ clock: 'expired', expiredAt: start + 80 * day + 14 * hour });
    expect(harness.agent.registration.status).toBe('retrying');
    expect(harness.kinds.filter((kind) => kind === 'registration-attempt-failed')).toHaveLength(1);
  });
});

describe('a registered Center', () => {
  const registeredAt = start - 6 * day + 3000;

  test('renews its authorization every 30 days and its certificate after 180', () => {
    const harness = new SimulatorHarness('registered');
    harness.wait(200 * day);
    expect(harness.registered.authorization).toMatchObject({
      lastSuccessAt: registeredAt + 180 * day,
      nextAt: registeredAt + 210 * day,
    });
    expect(harness.registered.certificate).toMatchObject({
      renewedAt: registeredAt + 180 * day,
      expiresAt: registeredAt + 180 * day - 5 * minute + 365 * day,
    });
    expect(harness.kinds.filter((kind) => kind === 'authorization-renewed')).toHaveLength(6);
    expect(harness.kinds.filter((kind) => kind === 'registration-renewed')).toHaveLength(1);
    expect(harness.ownInstance?.lastContactAt).toBe(registeredAt + 180 * day);
  });

  test('renews every 12 hours while out of compliance, and logs only a change', () => {
    const harness = new SimulatorHarness('registered');
    harness.run((view, now) => setTier(view, { tier: 'essentials', by }, now));
    const initialCount = harness.kinds.length;
    harness.wait(10 * day);
    expect(harness.registered.authorization).toMatchObject({
      lastSuccessAt: start + 10 * day,
      nextAt: start + 10 * day + 12 * hour,
    });
    expect(harness.kinds).toHaveLength(initialCount);
    const tag = Object.keys(harness.registered.authorization.licenses)[0] ?? '';
    harness.run((view, now) => buy(view, { tag, quantity: 100 }, now));
    harness.wait(12 * hour);
    expect(harness.kinds.slice(initialCount)).toEqual(['authorization-renewed', 'in-compliance']);
    expect(harness.registered.authorization.nextAt).toBe(start + 10 * day + 12 * hour + 30 * day);
  });

  test('learns at its next contact that it was removed in the portal', () => {
    const harness = new SimulatorHarness('registered');
    harness.run((view, now) => removeInstance(view, { udi: harness.ownInstance?.udi ?? '' }, now));
    harness.wait(24 * day + 2999);
    expect(harness.agent.registration.status).toBe('registered');
    harness.wait(1);
    expect(harness.agent.registration.status).toBe('unregistered');
    expect([harness.status, harness.agent.statusSince]).toEqual(['evaluation', start + 24 * day + 3000]);
  });

  test('loses its authorization after 90 days offline and its registration after a year', () => {
    const harness = new SimulatorHarness('registered');
    const { evaluation } = harness.agent;
    harness.line({ state: 'down', reason: 'connection-refused' });
    const deadline = registeredAt - 5 * minute + 90 * day;
    harness.wait(deadline - start);
    expect([harness.status, harness.agent.statusSince]).toEqual(['authorization-expired', deadline]);
    expect(harness.registered.authorization.nextAt - deadline).toBeLessThanOrEqual(15 * minute);
    const expiry = registeredAt - 5 * minute + 365 * day;
    harness.wait(expiry - deadline);
    expect(harness.agent.registration).toEqual({ status: 'expired', expiredAt: expiry });
    expect(harness.agent.evaluation).toMatchObject({
      clock: 'running',
      endsAt: expiry + (evaluation.clock === 'paused' ? evaluation.remaining : 0),
    });
    expect(harness.kinds.slice(-4)).toEqual([
      'authorization-renewal-failed',
      'authorization-expired',
      'registration-renewal-failed',
      'registration-expired',
    ]);
    harness.wait(90 * day);
    expect(harness.status).toBe('evaluation-expired');
  });

  test('does not lose its authorization while no licenses are in use', () => {
    const harness = new SimulatorHarness('registered');
    harness.measure({ components: 0 });
    harness.line({ state: 'down', reason: 'connection-refused' });
    harness.wait(100 * day);
    expect([harness.status, harness.agent.statusSince]).toEqual(['no-licenses-in-use', start]);
    expect(harness.kinds).not.toContain('authorization-expired');
  });

  test('renews its authorization within 15 minutes after the network is back', () => {
    const harness = new SimulatorHarness('registered');
    harness.line({ state: 'down', reason: 'communication-timeout' });
    harness.wait(200 * day);
    expect(harness.status).toBe('authorization-expired');
    harness.line({ state: 'up' });
    harness.wait(15 * minute);
    expect(harness.status).toBe('authorized');
    expect(harness.registered.authorization.lastFailure).toBeUndefined();
    expect(harness.registered.lastFailure).toBeUndefined();
  });
});

test('advancing once has the same result as uneven steps, even for overdue timers', () => {
  const createPending = () => {
    const harness = new SimulatorHarness('renewal-failed');
    // The next renewal falls due while a new registration waits for its response.
    harness.wait(harness.registered.authorization.nextAt - harness.now - 1000);
    const { text } = harness.token();
    harness.run((view, now) => register(view, { token: text, force: true, by }, now));
    return harness;
  };
  const [once, stepped] = [createPending(), createPending()];
  const steps = [2000, 2000, 7 * minute, 5 * hour, 3 * day];
  once.wait(steps.reduce((sum, step) => sum + step));
  for (const step of steps) stepped.wait(step);
  expect(stepped.snapshot).toEqual(once.snapshot);
});

test('a registration is answered at its own time when much time passes at once', () => {
  const harness = new SimulatorHarness('evaluation');
  const { text } = harness.token();
  harness.run((view, now) => register(view, { token: text, force: false, by }, now));
  harness.wait(100 * day);
  expect(harness.registered.registeredAt).toBe(start + 3000);
  expect(harness.registered.authorization.lastSuccessAt).toBe(start + 3000 + 90 * day);
});
