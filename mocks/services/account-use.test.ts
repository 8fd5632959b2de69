import { expect, test } from 'vitest';
import { usageOf } from '#mocks/agent/usage.ts';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { by, SimulatorHarness, start } from '#mocks/testing/simulator-harness.ts';
import { setTier } from './product-commands.ts';

const usageIn = (harness: SimulatorHarness) => usageOf(harness.agent, start);
const licenseOf = (harness: SimulatorHarness, tag: string) =>
  usageIn(harness).licenses.find((license) => license.tag === tag);

test('a registered product reports how many licenses of the other tier are available', () => {
  const harness = new SimulatorHarness('registered');
  expect(usageIn(harness).otherTier).toEqual({ tier: 'essentials', needed: 31, available: 0 });
});

test('an unregistered product reports nothing about the account’s licenses', () => {
  expect(usageIn(new SimulatorHarness('evaluation')).otherTier).toBeUndefined();
  expect(usageIn(new SimulatorHarness('reserved')).otherTier).toBeUndefined();
});

test('stepping down without Essentials licenses is out of compliance', () => {
  const harness = new SimulatorHarness('registered');
  harness.run((view, now) => setTier(view, { tier: 'essentials', by }, now));
  expect(licenseOf(harness, catalogue.essentials.tag)).toMatchObject({ short: 31, status: 'out-of-compliance' });
  expect(usageIn(harness).otherTier).toEqual({ tier: 'advantage', needed: 31, available: 59_000 - 14_343 });
});

test('the use of other products is reported apart from the product’s own', () => {
  const harness = new SimulatorHarness('registered');
  expect(licenseOf(harness, catalogue.advantage.tag)).toMatchObject({
    inUse: 31,
    unit: 'component',
    entitled: 59_000,
    usedByOthers: 14_343,
  });
});

test('a Center’s own capture interfaces are not counted as sensors', () => {
  const harness = new SimulatorHarness('registered');
  harness.measure({ sensors: { ic3000: 2, catalyst9300: 3, centerDpiInterfaces: 3 }, subscriberRules: true });
  expect(usageIn(harness).intrusionDetection).toEqual({ sensors: 5, interfaces: 3, rules: 'subscriber' });
  expect(licenseOf(harness, catalogue.intrusionDetectionCenterDpi.tag)).toMatchObject({ inUse: 3, unit: 'interface' });
  expect(licenseOf(harness, catalogue.intrusionDetectionIc3000.tag)).toMatchObject({ inUse: 2, unit: 'sensor' });
});

test('a cluster counts workloads and endpoints', () => {
  const harness = new SimulatorHarness('registered', 'secure-workload');
  expect(usageIn(harness).licenses.map(({ unit }) => unit)).toEqual(['workload', 'endpoint']);
});
