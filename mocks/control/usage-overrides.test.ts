import { describe, expect, test } from 'vitest';
import type { MeasuredUsage } from '#mocks/agent/state.ts';
import { applyUsageOverrides, type UsageOverrides } from './usage-overrides.ts';

const current: MeasuredUsage = {
  components: 31,
  sensors: { ic3000: 1, catalyst9300: 2, catalyst9400: 0, ir8340: 0, centerDpiInterfaces: 0 },
  subscriberRules: false,
  workloads: 0,
  endpoints: 0,
};

describe('invalid usage overrides', () => {
  test.each<[unknown, string]>([
    [
      { component: 5 },
      '“component” is not measured. What is measured: components, sensors, subscriberRules, workloads, endpoints.',
    ],
    [{ sensors: { ic4000: 1 } }, '“sensors.ic4000” is not measured. What is measured: sensors.ic3000, sensors.cat'],
    [{ components: -1 }, 'components is a whole number from 0, not -1.'],
    [{ components: 1.5 }, 'components is a whole number from 0, not 1.5.'],
    [{ sensors: { ir8340: '2' } }, 'ir8340 is a whole number from 0, not "2".'],
    [{ workloads: -2 }, 'workloads is a whole number from 0, not -2.'],
    [{ components: undefined }, 'components is a whole number from 0, not undefined.'],
    [{ subscriberRules: 'on' }, 'subscriberRules is true or false, not "on".'],
  ])('throw an error: %j', (overrides, message) => {
    expect(() => applyUsageOverrides(current, overrides as UsageOverrides)).toThrow(message);
  });
});

describe('valid usage overrides', () => {
  test.each<[UsageOverrides, MeasuredUsage]>([
    [{}, current],
    [{ components: 0 }, { ...current, components: 0 }],
    [
      { workloads: 40, endpoints: 7 },
      { ...current, workloads: 40, endpoints: 7 },
    ],
    [{ subscriberRules: true }, { ...current, subscriberRules: true }],
    [{ sensors: { ic3000: 3 } }, { ...current, sensors: { ...current.sensors, ic3000: 3 } }],
  ])('replace the given counts and keep the others: %j', (overrides, measured) => {
    expect(applyUsageOverrides(current, overrides)).toEqual(measured);
  });
});
