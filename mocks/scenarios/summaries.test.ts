import { describe, expect, test } from 'vitest';
import { summaryOf } from '#mocks/agent/replies.ts';
import { productKinds } from '#mocks/agent/state.ts';
import { usageOf } from '#mocks/agent/usage.ts';
import { day } from '#mocks/codes/epoch.ts';
import { syncStatusOf } from '#mocks/cssm/on-prem-accounts.ts';
import { ownUdi } from '#mocks/services/product-commands.ts';
import { requireActiveSummary } from '#mocks/testing/active-summary.ts';
import { snapshotOf } from '#mocks/testing/scenario-snapshots.ts';
import { expectedWorlds } from './expectations.ts';
import { stateViewOf } from './replay.ts';
import { type WorldName, worldNames } from './world-names.ts';

const now = Date.UTC(2026, 0, 15, 9);
const summaryIn = (name: WorldName) => requireActiveSummary(summaryOf(snapshotOf(name).world.agent, now));

describe('summaries of the scenarios', () => {
  test.each(worldNames)('shows the expected registration, authorization, evaluation and network: %s', (name) => {
    const { agent, line } = snapshotOf(name).world;
    const summary = summaryOf(agent, now);
    expect(expectedWorlds[name]).toMatchObject({
      registration: summary.registration.status,
      authorization: 'authorization' in summary ? summary.authorization.status : 'none',
      evaluationClock: summary.evaluation.clock,
      network: line.state === 'down' ? line.reason : line.state,
    });
  });

  test.each(productKinds)('removed-in-portal: %s next contacts the portal more than half a day later', (product) => {
    const { agent } = snapshotOf('removed-in-portal', { product }).world;
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
      const snapshot = snapshotOf(name, { product });
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
    expect(usageOf(snapshotOf('out-of-compliance').world.agent, now)).toMatchObject({
      licenses: [
        { shortName: 'CISCO_CYBER_VISION_A', status: 'authorized' },
        { shortName: 'CISCO_CYBER_VISION_IDS_IC3000', inUse: 1, entitled: 0, short: 1, status: 'out-of-compliance' },
      ],
      intrusionDetection: { sensors: 1, rules: 'subscriber' },
    });
  });

  test('term-ended: the term of 100 licences ended two days ago, and 33 licences are short', () => {
    expect(usageOf(snapshotOf('term-ended').world.agent, now).licenses[1]).toMatchObject({
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
    const listed = (name: WorldName) => stateViewOf(snapshotOf(name)).instance(ownUdi(snapshotOf(name).world.agent));
    expect(summaryIn('left-behind').registration).toMatchObject({ staleRegistration: { productInstance: 'center' } });
    expect(listed('left-behind')).toBeDefined();
    expect(listed('removed-in-portal')).toBeUndefined();
  });

  test('registered-no-usage: no usage is measured, and no day of the evaluation has been used', () => {
    expect(usageOf(snapshotOf('registered-no-usage').world.agent, now).licenses).toMatchObject([{ inUse: 0 }]);
    expect(summaryIn('registered-no-usage').evaluation).toEqual({ clock: 'paused', remaining: 90 * day });
  });

  test('proxy-denied: the transport is a proxy', () => {
    expect(summaryIn('proxy-denied').transport).toEqual({ kind: 'proxy', host: 'proxy.example.com', port: 8080 });
  });
});
