import { describe, expect, test } from 'vitest';
import { productOf, summaryOf } from '#mocks/agent/replies.ts';
import { usageOf } from '#mocks/agent/usage.ts';
import { day } from '#mocks/codes/epoch.ts';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { ownUdi } from '#mocks/services/product-commands.ts';
import { requireActiveSummary } from '#mocks/testing/active-summary.ts';
import { snapshotOf } from '#mocks/testing/scenario-snapshots.ts';
import { product } from '#src/contract/product.ts';
import { summary } from '#src/contract/summary.ts';
import { usage } from '#src/contract/usage.ts';
import { productOfScenario } from './names.ts';
import { stateViewOf } from './replay.ts';
import { type WorldName, worldNames } from './world-names.ts';

const now = Date.UTC(2026, 0, 15, 9);
const summaryIn = (name: WorldName) => requireActiveSummary(summaryOf(snapshotOf(name).world.agent, now));
const licensesIn = (name: WorldName) => usageOf(snapshotOf(name).world.agent, now).licenses;
const holdingIn = (name: WorldName) => {
  const snapshot = snapshotOf(name);
  return stateViewOf(snapshot).instance(ownUdi(snapshot.world.agent))?.holding;
};

describe('facts (screens.md §5)', () => {
  test('reservation-pending: without a holding in the portal; reservation-authorized: with one', () => {
    expect(holdingIn('reservation-pending')).toBeUndefined();
    expect(holdingIn('reservation-authorized')).toMatchObject({ kind: 'reserved', reservation: 'specific' });
  });

  test('reservation-not-allowed: the account lacks the permission', () => {
    expect(snapshotOf('reservation-not-allowed').world.cssm.mayReserve).toBe(false);
    expect(snapshotOf('evaluation').world.cssm.mayReserve).toBe(true);
  });

  test('reserved: 50 Advantage licences, 31 in use; reserved-no-usage: 0 in use', () => {
    expect(licensesIn('reserved')).toMatchObject([
      { name: 'Cisco Cyber Vision Advantage', reserved: 50, inUse: 31, status: 'authorized' },
    ]);
    expect(licensesIn('reserved-no-usage')).toMatchObject([{ reserved: 50, inUse: 0, status: 'no-licenses-in-use' }]);
  });

  test('reserved-universal: no limits in Secure Workload, for one licence of the account', () => {
    expect(summaryIn('reserved-universal').registration).toMatchObject({ status: 'reserved', kind: 'universal' });
    expect(licensesIn('reserved-universal')).toMatchObject([
      { name: 'Tetration Workload Protection', table: 'workloads', unlimited: true },
      { name: 'Tetration Endpoint Visibility', table: 'endpoints', unlimited: true },
    ]);
    expect(holdingIn('reserved-universal')).toMatchObject({ quantities: { [catalogue.secureWorkloadPlr.tag]: 1 } });
  });

  test('reserved-over-used: over-used for 10 days, with 80 days left, rounded up', () => {
    const { since, lapsesAt } = summaryIn('reserved-over-used').authorization;
    expect(Math.floor((now - Date.parse(since)) / day)).toBe(10);
    expect(Math.ceil((Date.parse(lapsesAt ?? '') - now) / day)).toBe(80);
    expect(licensesIn('reserved-over-used')[1]).toMatchObject({ reserved: 0, inUse: 1, status: 'out-of-compliance' });
  });

  test('reserved-term-ended: the licence shows the ended term and its date', () => {
    expect(licensesIn('reserved-term-ended')).toMatchObject([
      { status: 'authorized' },
      { reserved: 0, inUse: 1, endedTerm: { quantity: 1, endedOn: '2026-01-13' } },
    ]);
  });

  test('reserved-lapsed: the reservation lapsed two days ago, and the evaluation runs', () => {
    const { registration, evaluation } = summaryIn('reserved-lapsed');
    expect(registration).toMatchObject({ status: 'reserved', lapsedAt: '2026-01-13T09:00:00.000Z' });
    expect(evaluation.clock).toBe('running');
  });

  test('update-authorized, update-unconfirmed: the update is pending in the portal', () => {
    expect(holdingIn('update-authorized')).toHaveProperty('pending');
    expect(holdingIn('update-unconfirmed')).toHaveProperty('pending');
    expect(summaryIn('update-authorized')).not.toHaveProperty('unacknowledged');
    expect(summaryIn('update-unconfirmed').unacknowledged).toEqual({
      code: 'confirmation',
      madeAt: '2026-01-15T08:00:00.000Z',
    });
  });

  test('return-unacknowledged: the product has a code, and the portal still holds the reservation', () => {
    expect(summaryIn('return-unacknowledged').unacknowledged).toMatchObject({ code: 'return' });
    expect(holdingIn('return-unacknowledged')).toMatchObject({ kind: 'reserved' });
  });
});

describe('Secure Workload', () => {
  const supportedNames = worldNames.filter((name) => productOfScenario(name) !== 'cyber-vision');

  test.each(supportedNames)('responds in Secure Workload with data that match the contract: %s', (name) => {
    const { agent } = snapshotOf(name, { product: 'secure-workload' }).world;
    expect(product.parse(productOf(agent))).toMatchObject({ noun: 'cluster' });
    expect(summary.parse(summaryOf(agent, now))).not.toHaveProperty('tier');
    const { licenses, intrusionDetection } = usage.parse(usageOf(agent, now));
    // Add-ons have no table of their own, and before the first measurement nothing is listed.
    const own = name === 'empty-usage' ? [] : ['workloads', 'endpoints'];
    expect(licenses.slice(0, 2).map(({ table }) => table)).toEqual(own);
    expect(intrusionDetection).toBeUndefined();
  });

  test('evaluation in Secure Workload: each licence is unregistered, the transport never set', () => {
    const { world, activity } = snapshotOf('evaluation', { product: 'secure-workload' });
    expect(usageOf(world.agent, now).licenses).toMatchObject([
      { inUse: 420, status: 'unregistered' },
      { inUse: 1300, status: 'unregistered' },
    ]);
    expect(activity.map(({ kind }) => kind)).not.toContain('transport-changed');
  });

  test('reserved in Secure Workload: both licences are reserved', () => {
    const { agent } = snapshotOf('reserved', { product: 'secure-workload' }).world;
    expect(usageOf(agent, now).licenses).toMatchObject([
      { reserved: 500, status: 'authorized' },
      { reserved: 1500, status: 'authorized' },
    ]);
  });
});
