import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCenter } from '#mocks/scenarios/products.ts';
import { shortNameOf, usedLicenses } from './licenses.ts';
import type { Agent, MeasuredUsage } from './state.ts';

const center = createCenter(0);
const noSensors = center.measured.sensors;

function usageByShortName(measured: Partial<MeasuredUsage>, tier: Agent['tier'] = 'advantage'): Record<string, number> {
  const counts = usedLicenses({ ...center, tier, measured: { ...center.measured, ...measured } });
  return Object.fromEntries(Object.entries(counts).map(([tag, count]) => [shortNameOf(tag), count]));
}

describe('components', () => {
  test('counts no licence without components', () => {
    expect(usageByShortName({})).toEqual({});
  });

  test.each([
    ['advantage', 'CISCO_CYBER_VISION_A'],
    ['essentials', 'CISCO_CYBER_VISION_E'],
  ] as const)('counts one licence of the %s tier for each component', (tier, shortName) => {
    expect(usageByShortName({ components: 31 }, tier)).toEqual({ [shortName]: 31 });
  });
});

describe('sensors with IDS', () => {
  test.each([
    ['ic3000', 'CISCO_CYBER_VISION_IDS_IC3000'],
    ['catalyst9300', 'CISCO_CYBER_VISION_IDS_CAT9K'],
    ['catalyst9400', 'CISCO_CYBER_VISION_IDS_CAT9K'],
    ['ir8340', 'CISCO_CYBER_VISION_IDS_IR8340'],
    ['centerDpiInterfaces', 'CISCO_CYBER_VISION_IDS_CENTER_DPI'],
  ] as const)('counts sensors of type %s as %s, only with Subscriber rules and Advantage', (type, shortName) => {
    const sensors = { ...noSensors, [type]: 3 };
    expect(usageByShortName({ sensors, subscriberRules: true })).toEqual({ [shortName]: 3 });
    expect(usageByShortName({ sensors, subscriberRules: false })).toEqual({});
    expect(usageByShortName({ sensors, subscriberRules: true }, 'essentials')).toEqual({});
  });

  test('Catalyst 9300 and 9400 share a licence', () => {
    expect(
      usageByShortName({ sensors: { ...noSensors, catalyst9300: 2, catalyst9400: 5 }, subscriberRules: true }),
    ).toEqual({
      CISCO_CYBER_VISION_IDS_CAT9K: 7,
    });
  });

  test('counts sensors of every type independently, in addition to components', () => {
    const count = fc.nat({ max: 20 });
    const sensors = fc.record({
      ic3000: count,
      catalyst9300: count,
      catalyst9400: count,
      ir8340: count,
      centerDpiInterfaces: count,
    });
    fc.assert(
      fc.property(count, sensors, (components, each) => {
        const all = usageByShortName({ components, sensors: each, subscriberRules: true });
        const { CISCO_CYBER_VISION_A = 0, ...intrusionDetection } = all;
        const sum = Object.values(each).reduce((total, number) => total + number, 0);
        expect(CISCO_CYBER_VISION_A).toBe(components);
        expect(Object.values(intrusionDetection).reduce((total, number) => total + number, 0)).toBe(sum);
        expect(Object.values(all)).not.toContain(0);
      }),
    );
  });
});
