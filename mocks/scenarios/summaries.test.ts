import { describe, expect, test } from 'vitest';
import { summaryOf } from '#mocks/agent/replies.ts';
import { productKinds } from '#mocks/agent/state.ts';
import { usageOf } from '#mocks/agent/usage.ts';
import { day } from '#mocks/codes/epoch.ts';
import { syncStatusOf } from '#mocks/cssm/on-prem-accounts.ts';
import { ownUdi } from '#mocks/services/product-commands.ts';
import { requireActiveSummary } from '#mocks/testing/active-summary.ts';
import { createScenarioSnapshot } from './create-snapshot.ts';
import { type WorldName, worldNames } from './names.ts';
import { stateViewOf } from './replay.ts';

const now = Date.UTC(2026, 0, 15, 9);
const frozen = (name: WorldName) => createScenarioSnapshot(name, { now: '2026-01-15T09:00:00.000Z' }, 0);
const summaryIn = (name: WorldName) => requireActiveSummary(summaryOf(frozen(name).world.agent, now));

describe('summaries of the scenarios', () => {
  /** Registration, authorization, evaluation clock and network. */
  type ExpectedSummary = readonly [string, string, string, string];
  const expectedSummaries: Readonly<Record<WorldName, ExpectedSummary>> = {
    evaluation: ['unregistered', 'evaluation', 'running', 'up'],
    'evaluation-ending': ['unregistered', 'evaluation', 'running', 'up'],
    'evaluation-expired': ['unregistered', 'evaluation-expired', 'expired', 'up'],
    'evaluation-gateway': ['unregistered', 'evaluation', 'running', 'up'],
    'evaluation-utility': ['unregistered', 'evaluation', 'running', 'up'],
    registering: ['registering', 'evaluation', 'running', 'withheld'],
    'registration-retrying': ['retrying', 'evaluation', 'running', 'withheld'],
    'registration-failed': ['failed', 'evaluation', 'running', 'up'],
    registered: ['registered', 'authorized', 'paused', 'up'],
    'registered-no-usage': ['registered', 'no-licenses-in-use', 'paused', 'up'],
    'registered-after-evaluation': ['registered', 'authorized', 'expired', 'up'],
    'out-of-compliance': ['registered', 'out-of-compliance', 'paused', 'up'],
    'term-ended': ['registered', 'out-of-compliance', 'paused', 'up'],
    'renewal-failed': ['registered', 'authorized', 'paused', 'communication-timeout'],
    'authorization-expired': ['registered', 'authorization-expired', 'paused', 'communication-timeout'],
    'registration-expired': ['expired', 'evaluation', 'running', 'up'],
    utility: ['registered', 'authorized', 'paused', 'up'],
    'on-prem-overdue': ['registered', 'authorized', 'paused', 'up'],
    'on-prem-removed': ['registered', 'authorized', 'paused', 'up'],
    'reservation-pending': ['reservation-pending', 'evaluation', 'running', 'up'],
    'reservation-authorized': ['reservation-pending', 'evaluation', 'running', 'up'],
    'reservation-authorized-universal': ['reservation-pending', 'evaluation', 'running', 'up'],
    'reservation-not-allowed': ['unregistered', 'evaluation', 'running', 'up'],
    reserved: ['reserved', 'reserved', 'paused', 'up'],
    'reserved-no-usage': ['reserved', 'no-licenses-in-use', 'paused', 'up'],
    'reserved-after-evaluation': ['reserved', 'reserved', 'expired', 'up'],
    'reserved-universal': ['reserved', 'reserved', 'paused', 'up'],
    'reserved-over-used': ['reserved', 'out-of-compliance', 'paused', 'up'],
    'reserved-term-ended': ['reserved', 'out-of-compliance', 'paused', 'up'],
    'reserved-lapsed': ['reserved', 'evaluation', 'running', 'up'],
    'update-authorized': ['reserved', 'out-of-compliance', 'paused', 'up'],
    'update-unconfirmed': ['reserved', 'reserved', 'paused', 'up'],
    'return-unacknowledged': ['unregistered', 'evaluation', 'running', 'up'],
    'left-behind': ['unregistered', 'evaluation', 'running', 'up'],
    'removed-in-portal': ['registered', 'authorized', 'paused', 'up'],
    'cssm-unreachable': ['unregistered', 'evaluation', 'running', 'communication-timeout'],
    'proxy-denied': ['unregistered', 'evaluation', 'running', 'proxy-denied'],
    'clock-skew': ['unregistered', 'evaluation', 'running', 'clock-skewed'],
    'token-expired': ['unregistered', 'evaluation', 'running', 'up'],
    'already-registered': ['unregistered', 'evaluation', 'running', 'up'],
    'cancelled-on-one-side': ['unregistered', 'evaluation', 'running', 'up'],
    'near-limit': ['registered', 'authorized', 'paused', 'up'],
    'large-account': ['registered', 'authorized', 'paused', 'up'],
    'many-licenses': ['registered', 'out-of-compliance', 'paused', 'up'],
    'long-names': ['registered', 'authorized', 'paused', 'up'],
    standby: ['not-required', 'none', 'paused', 'up'],
    'federation-leader': ['registered', 'no-licenses-in-use', 'paused', 'up'],
    'federation-follower': ['registered', 'authorized', 'paused', 'up'],
    'empty-usage': ['unregistered', 'no-licenses-in-use', 'paused', 'up'],
  };

  test.each(worldNames)('shows the expected registration, authorization, evaluation and network: %s', (name) => {
    const { agent, line } = frozen(name).world;
    const summary = summaryOf(agent, now);
    const authorization = 'authorization' in summary ? summary.authorization.status : 'none';
    const state = line.state === 'down' ? line.reason : line.state;
    expect([summary.registration.status, authorization, summary.evaluation.clock, state]).toEqual(
      expectedSummaries[name],
    );
  });

  test.each(productKinds)('removed-in-portal: %s next contacts the portal more than half a day later', (product) => {
    const { agent } = createScenarioSnapshot(
      'removed-in-portal',
      { now: '2026-01-15T09:00:00.000Z', product },
      0,
    ).world;
    const authorization = requireActiveSummary(summaryOf(agent, now)).authorization;
    expect(Date.parse(authorization.heartbeat?.nextAt ?? '') - now).toBeGreaterThan(day / 2);
  });

  test('evaluation-ending: 7 days remain, rounded up', () => {
    const { evaluation } = summaryIn('evaluation-ending');
    if (evaluation.clock !== 'running') throw new Error(evaluation.clock);
    expect(Math.ceil((Date.parse(evaluation.endsAt) - now) / day)).toBe(7);
  });

  test('evaluation-gateway and evaluation-utility differ only in the license mode', () => {
    const transport = { kind: 'gateway', url: 'https://ssm.example.com/SmartTransport' };
    expect(summaryIn('evaluation-gateway')).toMatchObject({ mode: 'pre-paid', transport });
    expect(summaryIn('evaluation-utility')).toEqual({ ...summaryIn('evaluation-gateway'), mode: 'post-paid' });
  });

  test('utility: registered through the gateway, with a last and a next report', () => {
    const { mode, transport, utility } = summaryIn('utility');
    expect([mode, transport?.kind]).toEqual(['post-paid', 'gateway']);
    expect(Date.parse(utility?.lastReportAt ?? '')).toBeLessThan(now);
    expect(Date.parse(utility?.nextReportAt ?? '')).toBeGreaterThan(now);
  });

  test.each([
    ['on-prem-overdue', 'overdue', 35, true],
    ['on-prem-removed', 'removed', 95, false],
  ] as const)('shows the product of %s in the On-Prem, which is %s', (name, status, days, isListed) => {
    for (const product of productKinds) {
      const snapshot = createScenarioSnapshot(name, { now: '2026-01-15T09:00:00.000Z', product }, 0);
      const { agent, cssm, onPrem } = snapshot.world;
      const [account] = cssm.onPremAccounts;
      if (!account) throw new Error('There is no On-Prem account.');
      expect(syncStatusOf(account, now)).toMatchObject({ status, days });
      expect(onPrem.instances.map(({ udi }) => udi)).toContain(ownUdi(agent));
      expect(agent).toMatchObject({ transport: { kind: 'gateway' }, registration: { smartAccount: 'Plant 1' } });
      expect(stateViewOf(snapshot).instance(ownUdi(agent))?.managedBy).toBe(isListed ? 'Plant 1' : undefined);
      expect(cssm.notices.map(({ kind }) => kind)).toEqual(isListed ? [] : ['on-prem-removed']);
    }
  });

  test('out-of-compliance: one IC3000 licence short for some days, Advantage authorized', () => {
    expect(summaryIn('out-of-compliance').authorization.since < '2026-01-12').toBe(true);
    expect(usageOf(frozen('out-of-compliance').world.agent, now)).toMatchObject({
      licenses: [
        { shortName: 'CISCO_CYBER_VISION_A', status: 'authorized' },
        { shortName: 'CISCO_CYBER_VISION_IDS_IC3000', inUse: 1, entitled: 0, short: 1, status: 'out-of-compliance' },
      ],
      intrusionDetection: { sensors: 1, rules: 'subscriber' },
    });
  });

  test('term-ended: the term of 100 licences ended two days ago, and 33 licences are short', () => {
    expect(usageOf(frozen('term-ended').world.agent, now).licenses[1]).toMatchObject({
      shortName: 'CISCO_CYBER_VISION_IDS_IC3000',
      short: 33,
      endedTerm: { quantity: 100, endedOn: '2026-01-12' },
    });
  });

  test('renewal-failed: both renewals show the reason, and are retried minutes later', () => {
    const { registration, authorization } = summaryIn('renewal-failed');
    if (registration.status !== 'registered') throw new Error(registration.status);
    expect(registration.lastFailure?.reason.code).toBe('communication-timeout');
    expect(authorization.heartbeat?.lastFailure?.reason.code).toBe('communication-timeout');
    expect(Date.parse(authorization.heartbeat?.nextAt ?? '') - now).toBeGreaterThan(60_000);
  });

  test('authorization-expired, registration-expired: each expired less than two days ago', () => {
    const { authorization } = summaryIn('authorization-expired');
    expect(now - Date.parse(authorization.since)).toBeLessThan(2 * day);
    const { registration } = summaryIn('registration-expired');
    if (registration.status !== 'expired') throw new Error(registration.status);
    expect(now - Date.parse(registration.expiredAt)).toBeLessThan(2 * day);
  });

  test('left-behind: the portal still lists the Center; removed-in-portal: it does not', () => {
    const listed = (name: WorldName) => stateViewOf(frozen(name)).instance(ownUdi(frozen(name).world.agent));
    expect(summaryIn('left-behind').registration).toMatchObject({ staleRegistration: { productInstance: 'center' } });
    expect(listed('left-behind')).toBeDefined();
    expect(listed('removed-in-portal')).toBeUndefined();
  });

  test('registered-no-usage: no usage is measured, and no day of the evaluation has been used', () => {
    expect(usageOf(frozen('registered-no-usage').world.agent, now).licenses).toMatchObject([{ inUse: 0 }]);
    expect(summaryIn('registered-no-usage').evaluation).toEqual({ clock: 'paused', remaining: 90 * day });
  });

  test('proxy-denied: the transport is a proxy', () => {
    expect(summaryIn('proxy-denied').transport).toEqual({ kind: 'proxy', host: 'proxy.example.com', port: 8080 });
  });
});
