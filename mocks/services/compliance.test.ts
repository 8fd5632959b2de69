import { describe, expect, test } from 'vitest';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { accountPage } from '#mocks/cssm/replies.ts';
import { by, day, hour, SimulatorHarness, start } from '#mocks/testing/simulator-harness.ts';
import { buy, lapse } from './portal-account.ts';
import { renew, setTier } from './product-commands.ts';

const ic3000 = catalogue.intrusionDetectionIc3000.tag;

const renewAuthorization = (harness: SimulatorHarness) =>
  harness.run((view, now) => renew(view, { kind: 'authorization', by }, now));

/** Returns the account's row of IC3000 licenses. */
function ownedIc3000(harness: SimulatorHarness) {
  return accountPage(harness.snapshot.world.cssm, undefined, harness.now)?.licenses.find(({ tag }) => tag === ic3000);
}

describe('a license of which too few are available', () => {
  test('puts the product out of compliance while its other licenses stay authorized', () => {
    const harness = new SimulatorHarness('out-of-compliance');
    expect(harness.licenses).toMatchObject({
      CISCO_CYBER_VISION_A: { inUse: 31, entitled: 59_000, status: 'authorized' },
      CISCO_CYBER_VISION_IDS_IC3000: { inUse: 1, entitled: 0, short: 1, status: 'out-of-compliance' },
    });
    expect(harness.licenses.CISCO_CYBER_VISION_A).not.toHaveProperty('short');
    expect(harness.status).toBe('out-of-compliance');
  });

  test('appears in the account with its name and no purchases', () => {
    expect(ownedIc3000(new SimulatorHarness('out-of-compliance'))).toMatchObject({
      name: 'Cyber Vision Sensor Intrusion Detection License for IC3000',
      purchased: 0,
      inUse: 1,
      balance: -1,
      alerts: ['insufficient-licenses'],
    });
  });

  test('becomes authorized at the next check after a purchase', () => {
    const harness = new SimulatorHarness('out-of-compliance');
    const { nextAt } = harness.registered.authorization;
    harness.run((view, now) => buy(view, { tag: ic3000, quantity: 1 }, now));
    harness.wait(nextAt - harness.now - 1);
    expect(harness.status).toBe('out-of-compliance');
    harness.wait(1);
    expect([harness.status, harness.agent.statusSince]).toEqual(['authorized', nextAt]);
    expect(harness.kinds.slice(-2)).toEqual(['authorization-renewed', 'in-compliance']);
    expect(harness.registered.authorization.nextAt).toBe(nextAt + 30 * day);
  });

  test('becomes authorized immediately with Renew Authorization after a purchase', () => {
    const harness = new SimulatorHarness('out-of-compliance');
    renewAuthorization(harness);
    expect(harness.status).toBe('out-of-compliance');
    harness.run((view, now) => buy(view, { tag: ic3000, quantity: 1 }, now));
    renewAuthorization(harness);
    expect([harness.status, harness.agent.statusSince]).toEqual(['authorized', start]);
    expect(harness.licenses.CISCO_CYBER_VISION_IDS_IC3000).toMatchObject({ entitled: 1, status: 'authorized' });
  });

  test('disappears when it is no longer in use', () => {
    const harness = new SimulatorHarness('out-of-compliance');
    harness.measure({ subscriberRules: false });
    expect([harness.status, harness.kinds.at(-1)]).toEqual(['authorized', 'in-compliance']);
    expect(Object.keys(harness.licenses)).toEqual(['CISCO_CYBER_VISION_A']);
    expect(ownedIc3000(harness)).toMatchObject({ inUse: 0, balance: 0 });
  });

  test('depends on the use of the whole account, including other products', () => {
    const harness = new SimulatorHarness('registered');
    harness.measure({ sensors: { catalyst9300: 6, catalyst9400: 4 }, subscriberRules: true });
    expect(harness.licenses.CISCO_CYBER_VISION_IDS_CAT9K).toMatchObject({ inUse: 10, entitled: 10, short: 1 });
    harness.measure({ sensors: { catalyst9300: 5 } });
    expect(harness.licenses.CISCO_CYBER_VISION_IDS_CAT9K).toMatchObject({ inUse: 9, status: 'authorized' });
    expect(harness.status).toBe('authorized');
  });
});

describe('a term that ends', () => {
  test('appears at the next contact, with the shortage and the ended term', () => {
    const harness = new SimulatorHarness('registered');
    harness.measure({ sensors: { ic3000: 2 }, subscriberRules: true });
    harness.run((view, now) => lapse(view, { tag: ic3000 }, now));
    expect(harness.status).toBe('authorized');
    harness.wait(30 * day);
    expect(harness.status).toBe('out-of-compliance');
    expect(harness.licenses.CISCO_CYBER_VISION_IDS_IC3000).toMatchObject({
      entitled: 0,
      short: 34,
      endedTerm: { quantity: 100, endedOn: '2026-01-14' },
    });
  });

  test('does not appear when enough licenses are left', () => {
    const harness = new SimulatorHarness('registered');
    harness.measure({ sensors: { ic3000: 1 }, subscriberRules: true });
    harness.run((view, now) => lapse(view, { tag: ic3000 }, now));
    harness.run((view, now) => buy(view, { tag: ic3000, quantity: 33 }, now));
    renewAuthorization(harness);
    expect(harness.licenses.CISCO_CYBER_VISION_IDS_IC3000).toMatchObject({ entitled: 33, status: 'authorized' });
    expect(harness.licenses.CISCO_CYBER_VISION_IDS_IC3000).not.toHaveProperty('endedTerm');
  });

  test('takes effect on its end date without a command', () => {
    const harness = new SimulatorHarness('registered');
    harness.measure({ sensors: { catalyst9300: 1 }, subscriberRules: true });
    harness.wait(440 * day);
    expect(harness.licenses.CISCO_CYBER_VISION_IDS_CAT9K).toMatchObject({
      short: 2,
      endedTerm: { quantity: 10, endedOn: '2027-02-19' },
    });
  });

  test('takes effect at the end of its last day in UTC', () => {
    const harness = new SimulatorHarness('registered');
    harness.measure({ sensors: { catalyst9300: 1 }, subscriberRules: true });
    harness.wait(Date.parse('2027-02-19T23:59:00.000Z') - start);
    renewAuthorization(harness);
    expect(harness.licenses.CISCO_CYBER_VISION_IDS_CAT9K).toMatchObject({ entitled: 10, status: 'authorized' });
    harness.wait(60_000);
    renewAuthorization(harness);
    expect(harness.licenses.CISCO_CYBER_VISION_IDS_CAT9K).toMatchObject({ entitled: 0, status: 'out-of-compliance' });
  });

  test('appears with the sum of all purchases that end on the same day', () => {
    const harness = new SimulatorHarness('registered');
    harness.measure({ sensors: { ic3000: 2 }, subscriberRules: true });
    harness.run((view, now) => buy(view, { tag: ic3000, quantity: 7, lastsDays: 30 }, now));
    harness.run((view, now) => lapse(view, { tag: ic3000 }, now));
    renewAuthorization(harness);
    expect(harness.licenses.CISCO_CYBER_VISION_IDS_IC3000?.endedTerm).toEqual({ quantity: 107, endedOn: '2026-01-14' });
  });
});

describe('an IDS license', () => {
  test('shows only its short name until the portal reports its name', () => {
    const harness = new SimulatorHarness('evaluation');
    harness.measure({ sensors: { ic3000: 1, centerDpiInterfaces: 2 }, subscriberRules: true });
    expect(harness.licenses.CISCO_CYBER_VISION_IDS_IC3000).not.toHaveProperty('name');
    expect(harness.licenses.CISCO_CYBER_VISION_IDS_IC3000).toMatchObject({ inUse: 1, status: 'evaluation' });
    harness.register(harness.token().text);
    expect(harness.licenses).toMatchObject({
      CISCO_CYBER_VISION_IDS_IC3000: { name: 'Cyber Vision Sensor Intrusion Detection License for IC3000' },
      CISCO_CYBER_VISION_IDS_CENTER_DPI: { inUse: 2, short: 2 },
    });
  });

  test('shows the status waiting until the portal has reported about it', () => {
    const harness = new SimulatorHarness('registered');
    harness.line({ state: 'down', reason: 'connection-refused' });
    harness.measure({ sensors: { ic3000: 1 }, subscriberRules: true });
    expect(harness.licenses.CISCO_CYBER_VISION_IDS_IC3000).toMatchObject({ status: 'waiting' });
    expect([harness.status, harness.kinds.at(-1)]).toEqual(['authorized', 'authorization-renewal-failed']);
    harness.line({ state: 'up' });
    harness.wait(hour);
    expect(harness.licenses.CISCO_CYBER_VISION_IDS_IC3000).toMatchObject({ status: 'authorized', entitled: 100 });
  });

  test('does not count without the Advantage tier', () => {
    const harness = new SimulatorHarness('out-of-compliance');
    harness.run((view, now) => setTier(view, { tier: 'essentials', by }, now));
    expect(Object.keys(harness.licenses)).toEqual(['CISCO_CYBER_VISION_E']);
  });
});
