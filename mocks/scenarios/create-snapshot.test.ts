import { describe, expect, test } from 'vitest';
import { productOf, summaryOf, systemOf } from '#mocks/agent/replies.ts';
import { usageOf } from '#mocks/agent/usage.ts';
import { day } from '#mocks/codes/epoch.ts';
import { accountPage } from '#mocks/cssm/replies.ts';
import { currentTime } from '#mocks/scheduler.ts';
import { ownUdi } from '#mocks/services/product-commands.ts';
import { requireActiveSummary } from '#mocks/testing/active-summary.ts';
import { snapshotOf } from '#mocks/testing/scenario-snapshots.ts';
import { activityEntry } from '#src/contract/activity.ts';
import { product } from '#src/contract/product.ts';
import { summary } from '#src/contract/summary.ts';
import { system } from '#src/contract/system.ts';
import { usage } from '#src/contract/usage.ts';
import { createScenarioSnapshot } from './create-snapshot.ts';
import { scenarioDescriptions } from './descriptions.ts';
import { type ScenarioName, scenarioNames } from './names.ts';
import { stateViewOf } from './replay.ts';
import { worldNames } from './world-names.ts';

const now = Date.UTC(2026, 0, 15, 9);
const summaryIn = (name: ScenarioName) => requireActiveSummary(summaryOf(snapshotOf(name).world.agent, now));
const portalIn = (name: ScenarioName) => {
  const page = accountPage(snapshotOf(name).world.cssm, undefined, now);
  if (!page) throw new Error('The portal has no account.');
  return page;
};

test('rejects an unknown scenario and lists the existing ones', () => {
  expect(() => createScenarioSnapshot('nowhere' as ScenarioName, {}, 0)).toThrow(
    /“nowhere”.*evaluation, evaluation-ending, .*already-registered, .*register, .*wrong-device-code/,
  );
});

test('rejects an unknown product, and a product that the scenario excludes', () => {
  expect(() => createScenarioSnapshot('reserved', { product: 'router' as 'cyber-vision' }, 0)).toThrow(
    /“router”.*secure-workload/,
  );
  expect(() => createScenarioSnapshot('utility', { product: 'secure-workload' }, 0)).toThrow(
    /“utility” is one of cyber-vision alone/,
  );
});

test('gives each scenario a description of one sentence', () => {
  expect(scenarioDescriptions.map(({ name }) => name)).toEqual(scenarioNames);
  for (const { description } of scenarioDescriptions) expect(description).toMatch(/^[A-Z].*\.$/);
});

describe.each(worldNames)('the scenario %s', (name) => {
  test('creates an equal snapshot of the scenario each time', () => {
    expect(createScenarioSnapshot(name, { now: '2026-01-15T09:00:00.000Z' }, 0)).toEqual(snapshotOf(name));
  });

  test('responds with data that match the schemas of the contract', () => {
    const { world, activity } = snapshotOf(name);
    expect(summary.parse(summaryOf(world.agent, now))).toBeDefined();
    expect(usage.parse(usageOf(world.agent, now))).toBeDefined();
    expect(product.parse(productOf(world.agent))).toBeDefined();
    expect(system.parse(systemOf(world.agent))).toBeDefined();
    for (const entry of activity) expect(activityEntry.parse(entry)).toBeDefined();
  });

  test('orders activity and events by time, with none in the future', () => {
    const { activity, events } = snapshotOf(name);
    const ids = activity.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(activity.map(({ at }) => at)).toEqual(activity.map(({ at }) => at).sort());
    expect(activity.every(({ at }) => Date.parse(at) <= now)).toBe(true);
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort((one, other) => one - other));
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(events.every(({ at }) => at <= now)).toBe(true);
  });

  test('keeps tokens out of everything but the portal and a pending registration', () => {
    const { world, activity, events } = snapshotOf(name);
    const waits = world.agent.registration.status === 'registering' || world.agent.registration.status === 'retrying';
    for (const { tokens } of world.cssm.virtualAccounts) {
      for (const { text } of tokens) {
        expect(JSON.stringify([activity, events, summaryOf(world.agent, now)])).not.toContain(text);
        if (!waits) expect(JSON.stringify(world.agent)).not.toContain(text);
      }
    }
  });
});

describe('the clock and the user', () => {
  test('runs the clock from the default start beside the wall clock without a start time', () => {
    const wall = 1_000_000;
    const { time } = createScenarioSnapshot('evaluation', {}, wall).world;
    expect(time.kind).toBe('running');
    expect(currentTime(time, wall)).toBe(now);
    expect(currentTime(time, wall + 5000)).toBe(now + 5000);
  });

  test('stops the clock at a given start time', () => {
    const { time } = createScenarioSnapshot('evaluation', { now: '2030-06-01T00:00:00.000Z' }, 0).world;
    expect(currentTime(time, 99_999_999)).toBe(Date.UTC(2030, 5, 1));
  });

  test('signs in an administrator by default', () => {
    expect(snapshotOf('evaluation').world.session.role).toBe('admin');
    expect(createScenarioSnapshot('evaluation', { role: 'auditor' }, 0).world.session.role).toBe('auditor');
  });
});

describe('facts (screens.md §5)', () => {
  test('evaluation has 81 days remaining, rounded up, and 31 components of Advantage in use', () => {
    const { evaluation, tier, registration, authorization } = summaryIn('evaluation');
    if (evaluation.clock !== 'running') throw new Error(evaluation.clock);
    expect(Math.ceil((Date.parse(evaluation.endsAt) - now) / day)).toBe(81);
    expect([tier, registration.status, authorization.status]).toEqual(['advantage', 'unregistered', 'evaluation']);
    expect(usageOf(snapshotOf('evaluation').world.agent, now).licenses).toMatchObject([
      { name: 'Cisco Cyber Vision Advantage', shortName: 'CISCO_CYBER_VISION_A', inUse: 31, status: 'evaluation' },
    ]);
  });

  test('lists 59000 Advantage licences of the account, 14343 in use and 9843 reserved', () => {
    expect(portalIn('evaluation')).toMatchObject({
      name: 'IOT Security Demos',
      isDefault: false,
      description: 'Security Demos for IOTBU Products',
    });
    expect(portalIn('evaluation').licenses.find(({ name }) => name === 'Cisco Cyber Vision Advantage')).toMatchObject({
      purchased: 59_000,
      inUse: 14_343,
      reserved: 9843,
      balance: 44_657,
    });
  });

  test('lists 10 IDS licences for Catalyst 9K, 1 reserved, and 100 for IC3000, 32 reserved', () => {
    const rows = portalIn('evaluation').licenses.filter(({ tag }) => tag.includes('_IDS_'));
    expect(rows.map(({ name, purchased, inUse, reserved }) => [name, purchased, inUse, reserved])).toEqual([
      ['Cyber Vision Catalyst 9K IDS', 10, 1, 1],
      ['Cyber Vision Sensor Intrusion Detection License for IC3000', 100, 32, 32],
    ]);
  });

  test('lists tokens of the account in every state', () => {
    const states = portalIn('evaluation').tokens.map(({ status }) => status);
    expect([...states].sort()).toEqual(['active', 'expired', 'revoked', 'used-up']);
    expect(portalIn('evaluation').tokens.find(({ status }) => status === 'used-up')).toMatchObject({
      uses: 100,
      maximumUses: 100,
    });
  });

  test('registered: the portal lists the Center with its usage, and the token has been used', () => {
    const { world, instances } = snapshotOf('registered');
    const own = instances.find(({ udi }) => udi === ownUdi(world.agent));
    expect(own).toMatchObject({ name: 'center', productType: 'CCV', holding: { kind: 'online' } });
    expect(portalIn('registered').licenses.find(({ purchased }) => purchased > 0)?.inUse).toBe(14_343 + 31);
    expect(portalIn('registered').tokens[0]).toMatchObject({ uses: 1, status: 'active' });
  });

  test('token-expired: the newest token has just expired', () => {
    const newest = portalIn('token-expired').tokens[0];
    expect(newest).toMatchObject({ status: 'expired', description: 'For this Center' });
    expect(now - Date.parse(newest?.expiresAt ?? '')).toBeLessThan(day);
  });

  test('already-registered: the portal lists this Center, and the product is unregistered', () => {
    const snapshot = snapshotOf('already-registered');
    expect(stateViewOf(snapshot).instance(ownUdi(snapshot.world.agent))).toMatchObject({
      holding: { kind: 'online' },
    });
    expect(snapshot.world.agent.registration.status).toBe('unregistered');
  });

  test('registration-retrying: the next attempt is minutes ahead, and the portal does not respond', () => {
    const { registration } = summaryIn('registration-retrying');
    if (registration.status !== 'retrying') throw new Error(registration.status);
    expect(registration.lastFailure.reason.code).toBe('communication-timeout');
    expect(Date.parse(registration.nextAttemptAt) - now).toBeGreaterThan(60_000);
    expect(snapshotOf('registration-retrying').world.line).toEqual({ state: 'withheld' });
  });
});
