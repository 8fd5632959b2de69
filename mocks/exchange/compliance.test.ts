import { describe, expect, test } from 'vitest';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { accountPage } from '#mocks/cssm/replies.ts';
import { Bench, by, day, hour, start } from '#mocks/testing/bench.ts';
import { renew, setTier } from './exchange.ts';
import { buy, lapse } from './portal.ts';

const ic3000 = catalogue.intrusionDetectionIc3000.tag;

const renewAuthorization = (bench: Bench) => bench.act((view, now) => renew(view, { kind: 'authorization', by }, now));

/** The account's row of IC3000 licences. */
function ownedIc3000(bench: Bench) {
  return accountPage(bench.snapshot.world.cssm, undefined, bench.now)?.licenses.find(({ tag }) => tag === ic3000);
}

describe('a licence that is short', () => {
  test('is told by its own row; the others stay authorized, and the whole is the worst', () => {
    const bench = new Bench('out-of-compliance');
    expect(bench.licenses).toMatchObject({
      CISCO_CYBER_VISION_A: { inUse: 31, entitled: 59_000, status: 'authorized' },
      CISCO_CYBER_VISION_IDS_IC3000: { inUse: 1, entitled: 0, short: 1, status: 'out-of-compliance' },
    });
    expect(bench.licenses.CISCO_CYBER_VISION_A).not.toHaveProperty('short');
    expect(bench.status).toBe('out-of-compliance');
  });

  test('that the account never listed is listed there with nothing bought, by the portal’s own name', () => {
    expect(ownedIc3000(new Bench('out-of-compliance'))).toMatchObject({
      name: 'Cyber Vision Sensor Intrusion Detection License for IC3000',
      purchased: 0,
      inUse: 1,
      balance: -1,
      alerts: ['insufficient-licenses'],
    });
  });

  test('heals by itself at the next check after a purchase', () => {
    const bench = new Bench('out-of-compliance');
    const { nextAt } = bench.registered.authorization;
    bench.act((view, now) => buy(view, { tag: ic3000, quantity: 1 }, now));
    bench.wait(nextAt - bench.now - 1);
    expect(bench.status).toBe('out-of-compliance');
    bench.wait(1);
    expect([bench.status, bench.agent.statusSince]).toEqual(['authorized', nextAt]);
    expect(bench.kinds.slice(-2)).toEqual(['authorization-renewed', 'in-compliance']);
    expect(bench.registered.authorization.nextAt).toBe(nextAt + 30 * day);
  });

  test('heals at once with Renew Authorization', () => {
    const bench = new Bench('out-of-compliance');
    renewAuthorization(bench);
    expect(bench.status).toBe('out-of-compliance');
    bench.act((view, now) => buy(view, { tag: ic3000, quantity: 1 }, now));
    renewAuthorization(bench);
    expect([bench.status, bench.agent.statusSince]).toEqual(['authorized', start]);
    expect(bench.licenses.CISCO_CYBER_VISION_IDS_IC3000).toMatchObject({ entitled: 1, status: 'authorized' });
  });

  test('heals when it is not used any more', () => {
    const bench = new Bench('out-of-compliance');
    bench.measure({ subscriberRules: false });
    expect([bench.status, bench.kinds.at(-1)]).toEqual(['authorized', 'in-compliance']);
    expect(Object.keys(bench.licenses)).toEqual(['CISCO_CYBER_VISION_A']);
    expect(ownedIc3000(bench)).toMatchObject({ inUse: 0, balance: 0 });
  });

  test('is counted by the whole account: others use it too', () => {
    const bench = new Bench('registered');
    bench.measure({ sensors: { catalyst9300: 6, catalyst9400: 4 }, subscriberRules: true });
    expect(bench.licenses.CISCO_CYBER_VISION_IDS_CAT9K).toMatchObject({ inUse: 10, entitled: 10, short: 1 });
    bench.measure({ sensors: { catalyst9300: 5 } });
    expect(bench.licenses.CISCO_CYBER_VISION_IDS_CAT9K).toMatchObject({ inUse: 9, status: 'authorized' });
    expect(bench.status).toBe('authorized');
  });
});

describe('a term that ends', () => {
  test('is learned of at the next contact, with how many are short and which term it was', () => {
    const bench = new Bench('registered');
    bench.measure({ sensors: { ic3000: 2 }, subscriberRules: true });
    bench.act((view, now) => lapse(view, { tag: ic3000 }, now));
    expect(bench.status).toBe('authorized');
    bench.wait(30 * day);
    expect(bench.status).toBe('out-of-compliance');
    expect(bench.licenses.CISCO_CYBER_VISION_IDS_IC3000).toMatchObject({
      entitled: 0,
      short: 34,
      endedTerm: { quantity: 100, endedOn: '2026-01-14' },
    });
  });

  test('is not told of when enough is left', () => {
    const bench = new Bench('registered');
    bench.measure({ sensors: { ic3000: 1 }, subscriberRules: true });
    bench.act((view, now) => lapse(view, { tag: ic3000 }, now));
    bench.act((view, now) => buy(view, { tag: ic3000, quantity: 33 }, now));
    renewAuthorization(bench);
    expect(bench.licenses.CISCO_CYBER_VISION_IDS_IC3000).toMatchObject({ entitled: 33, status: 'authorized' });
    expect(bench.licenses.CISCO_CYBER_VISION_IDS_IC3000).not.toHaveProperty('endedTerm');
  });

  test('ends by itself on its day', () => {
    const bench = new Bench('registered');
    bench.measure({ sensors: { catalyst9300: 1 }, subscriberRules: true });
    bench.wait(440 * day);
    expect(bench.licenses.CISCO_CYBER_VISION_IDS_CAT9K).toMatchObject({
      short: 2,
      endedTerm: { quantity: 10, endedOn: '2027-02-19' },
    });
  });

  test('that is still valid on its last day ends with that day in UTC', () => {
    const bench = new Bench('registered');
    bench.measure({ sensors: { catalyst9300: 1 }, subscriberRules: true });
    bench.wait(Date.parse('2027-02-19T23:59:00.000Z') - start);
    renewAuthorization(bench);
    expect(bench.licenses.CISCO_CYBER_VISION_IDS_CAT9K).toMatchObject({ entitled: 10, status: 'authorized' });
    bench.wait(60_000);
    renewAuthorization(bench);
    expect(bench.licenses.CISCO_CYBER_VISION_IDS_CAT9K).toMatchObject({ entitled: 0, status: 'out-of-compliance' });
  });

  test('is told of in all when several purchases end on the same day', () => {
    const bench = new Bench('registered');
    bench.measure({ sensors: { ic3000: 2 }, subscriberRules: true });
    bench.act((view, now) => buy(view, { tag: ic3000, quantity: 7, lastsDays: 30 }, now));
    bench.act((view, now) => lapse(view, { tag: ic3000 }, now));
    renewAuthorization(bench);
    expect(bench.licenses.CISCO_CYBER_VISION_IDS_IC3000?.endedTerm).toEqual({ quantity: 107, endedOn: '2026-01-14' });
  });
});

describe('names of IDS licences', () => {
  test('come from the portal; before it is asked there is the short name alone', () => {
    const bench = new Bench('evaluation');
    bench.measure({ sensors: { ic3000: 1, centerDpiInterfaces: 2 }, subscriberRules: true });
    expect(bench.licenses.CISCO_CYBER_VISION_IDS_IC3000).not.toHaveProperty('name');
    expect(bench.licenses.CISCO_CYBER_VISION_IDS_IC3000).toMatchObject({ inUse: 1, status: 'evaluation' });
    bench.register(bench.token().text);
    expect(bench.licenses).toMatchObject({
      CISCO_CYBER_VISION_IDS_IC3000: { name: 'Cyber Vision Sensor Intrusion Detection License for IC3000' },
      CISCO_CYBER_VISION_IDS_CENTER_DPI: { inUse: 2, short: 2 },
    });
  });

  test('a licence the portal has not been heard of waits', () => {
    const bench = new Bench('registered');
    bench.line({ state: 'down', reason: 'connection-refused' });
    bench.measure({ sensors: { ic3000: 1 }, subscriberRules: true });
    expect(bench.licenses.CISCO_CYBER_VISION_IDS_IC3000).toMatchObject({ status: 'waiting' });
    expect([bench.status, bench.kinds.at(-1)]).toEqual(['authorized', 'authorization-renewal-failed']);
    bench.line({ state: 'up' });
    bench.wait(hour);
    expect(bench.licenses.CISCO_CYBER_VISION_IDS_IC3000).toMatchObject({ status: 'authorized', entitled: 100 });
  });

  test('without Advantage nothing is counted of IDS, and nothing told', () => {
    const bench = new Bench('out-of-compliance');
    bench.act((view, now) => setTier(view, { tier: 'essentials', by }, now));
    expect(Object.keys(bench.licenses)).toEqual(['CISCO_CYBER_VISION_E']);
  });
});
