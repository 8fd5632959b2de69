import { expect, test } from 'vitest';
import { usageOf } from '#mocks/agent/usage.ts';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { by, SimulatorHarness, start } from '#mocks/testing/simulator-harness.ts';
import { setTier } from './product-commands.ts';

const told = (harness: SimulatorHarness) => usageOf(harness.agent, start);
const licenseOf = (harness: SimulatorHarness, tag: string) =>
  told(harness).licenses.find((license) => license.tag === tag);

test('a registered product knows what is left of the package it has not chosen', () => {
  const harness = new SimulatorHarness('registered');
  expect(told(harness).otherTier).toEqual({ tier: 'essentials', needed: 31, available: 0 });
});

test('a product that is not registered knows nothing of the account', () => {
  expect(told(new SimulatorHarness('evaluation')).otherTier).toBeUndefined();
  expect(told(new SimulatorHarness('reserved')).otherTier).toBeUndefined();
});

test('stepping down without Essentials licences is out of compliance by what was told', () => {
  const harness = new SimulatorHarness('registered');
  harness.run((view, now) => setTier(view, { tier: 'essentials', by }, now));
  expect(licenseOf(harness, catalogue.essentials.tag)).toMatchObject({ short: 31, status: 'out-of-compliance' });
  expect(told(harness).otherTier).toEqual({ tier: 'advantage', needed: 31, available: 59_000 - 14_343 });
});

test('what other products use is told apart from what this one uses', () => {
  const harness = new SimulatorHarness('registered');
  expect(licenseOf(harness, catalogue.advantage.tag)).toMatchObject({
    inUse: 31,
    unit: 'component',
    entitled: 59_000,
    usedByOthers: 14_343,
  });
});

test('the interfaces of a Center that captures by itself are no sensors', () => {
  const harness = new SimulatorHarness('registered');
  harness.measure({ sensors: { ic3000: 2, catalyst9300: 3, centerDpiInterfaces: 3 }, subscriberRules: true });
  expect(told(harness).intrusionDetection).toEqual({ sensors: 5, interfaces: 3, rules: 'subscriber' });
  expect(licenseOf(harness, catalogue.intrusionDetectionCenterDpi.tag)).toMatchObject({ inUse: 3, unit: 'interface' });
  expect(licenseOf(harness, catalogue.intrusionDetectionIc3000.tag)).toMatchObject({ inUse: 2, unit: 'sensor' });
});

test('a cluster counts workloads and endpoints', () => {
  const harness = new SimulatorHarness('registered', 'secure-workload');
  expect(told(harness).licenses.map(({ unit }) => unit)).toEqual(['workload', 'endpoint']);
});
