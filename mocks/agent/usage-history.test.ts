import { expect, test } from 'vitest';
import { toIso } from '#mocks/codes/epoch.ts';
import { day, hour, SimulatorHarness } from '#mocks/testing/simulator-harness.ts';
import { emptyHistory, usageHistoryOf, withCounting } from './usage-history.ts';

const advantage = 'CISCO_CYBER_VISION_A';

/** The last days of a licence's history, by the licence's short name. */
function pointsOf({ snapshot: { world }, now }: SimulatorHarness, shortName = advantage, days = 365) {
  const { licenses } = usageHistoryOf(world.usageHistory ?? emptyHistory, world.agent, days, now);
  return licenses.find((license) => license.shortName === shortName)?.points ?? [];
}

const quantities = (harness: SimulatorHarness, count: number) =>
  pointsOf(harness)
    .slice(-count)
    .map(({ inUse }) => inUse);

test('a product that has counted nothing has no history', () => {
  expect(pointsOf(new SimulatorHarness('empty-usage'))).toEqual([]);
});

test('the history begins on the day of the first count, and has no day before it', () => {
  const harness = new SimulatorHarness('evaluation');

  // Counted since 2026-01-05T23:00Z.
  expect(pointsOf(harness).map(({ day: date }) => date)[0]).toBe('2026-01-05');
  expect(pointsOf(harness)).toHaveLength(11);
});

test('a day has the largest quantity in use, which may be that of the midnight before', () => {
  const harness = new SimulatorHarness('evaluation');
  harness.wait(day);
  harness.measure({ components: 40 });
  harness.wait(hour);
  harness.measure({ components: 20 });
  harness.wait(day);
  harness.measure({ components: 10 });
  harness.wait(day);

  expect(quantities(harness, 4)).toEqual([31, 40, 20, 10]);
});

test('a count at midnight UTC belongs to the day that begins, and not to the day before', () => {
  const harness = new SimulatorHarness('evaluation');
  harness.wait(15 * hour);
  expect(toIso(harness.now)).toBe('2026-01-16T00:00:00.000Z');
  harness.measure({ components: 12 });

  expect(quantities(harness, 2)).toEqual([31, 12]);
});

test('a license that is no longer listed continues with nothing in use', () => {
  const harness = new SimulatorHarness('evaluation');
  harness.measure({ sensors: { ic3000: 2 }, subscriberRules: true });
  harness.wait(day);
  harness.measure({ subscriberRules: false });
  harness.wait(day);

  expect(pointsOf(harness, 'CISCO_CYBER_VISION_IDS_IC3000').map(({ inUse }) => inUse)).toEqual([2, 2, 0]);
});

test('a license without use in the days that were asked for is left out unless it is listed', () => {
  const harness = new SimulatorHarness('evaluation');
  harness.measure({ sensors: { ic3000: 2 }, subscriberRules: true });
  harness.measure({ subscriberRules: false });
  harness.wait(40 * day);

  expect(pointsOf(harness, 'CISCO_CYBER_VISION_IDS_IC3000', 30)).toEqual([]);
  expect(pointsOf(harness, 'CISCO_CYBER_VISION_IDS_IC3000', 90)).toHaveLength(41);
  expect(pointsOf(harness, advantage, 30)).toHaveLength(30);
});

test('a day on which nothing was counted is absent, and the days on which counting ended are not', () => {
  const harness = new SimulatorHarness('evaluation');
  const count = (isCounting: boolean) => {
    const { world } = harness.snapshot;
    const usageHistory = withCounting(world.usageHistory ?? emptyHistory, isCounting, harness.now);
    harness.snapshot = { ...harness.snapshot, world: { ...world, usageHistory } };
  };
  count(false);
  harness.wait(3 * day);
  count(true);
  harness.wait(day);

  expect(pointsOf(harness).slice(-3)).toEqual([
    { day: '2026-01-15', inUse: 31 },
    { day: '2026-01-18', inUse: 31 },
    { day: '2026-01-19', inUse: 31 },
  ]);
});

test('the days say what covered the use: the account, a reservation, or a universal reservation', () => {
  const [online] = pointsOf(new SimulatorHarness('near-limit')).slice(-1);
  const [reserved] = pointsOf(new SimulatorHarness('reserved')).slice(-1);
  const universal = new SimulatorHarness('reserved-universal', 'secure-workload');

  expect(online).toEqual({ day: '2026-01-15', inUse: 49, entitled: 50, usedByOthers: 0 });
  expect(reserved).toEqual({ day: '2026-01-15', inUse: 31, reserved: 50 });
  expect(pointsOf(universal, 'TETRATION_WORKLOAD_PROTECTION').at(-1)).toMatchObject({ inUse: 420, unlimited: true });
});

test('a year of daily changes keeps one entry for each day, and the days before it are left out', () => {
  const harness = new SimulatorHarness('evaluation');
  for (let passed = 0; passed < 500; passed += 1) {
    harness.wait(day);
    harness.measure({ components: 20 + (passed % 7) });
  }
  const stored = Object.values(harness.snapshot.world.usageHistory?.licenses ?? {});

  expect(stored.map(({ length }) => length)).toEqual([367]);
  expect(pointsOf(harness)).toHaveLength(365);
  expect(pointsOf(harness)[0]?.inUse).toBeGreaterThan(0);
});

test('time that passes in one step has the same days as time that passes day by day', () => {
  const [once, daily] = [new SimulatorHarness('registered'), new SimulatorHarness('registered')];
  once.wait(40 * day);
  for (let passed = 0; passed < 40; passed += 1) daily.wait(day);

  expect(pointsOf(once)).toEqual(pointsOf(daily));
  expect(pointsOf(once)).toHaveLength(57);
});
