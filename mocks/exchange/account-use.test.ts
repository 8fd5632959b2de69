import { expect, test } from 'vitest';
import { usageOf } from '#mocks/agent/usage.ts';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { Bench, by, start } from '#mocks/testing/bench.ts';
import { setTier } from './exchange.ts';

const told = (bench: Bench) => usageOf(bench.agent, start);
const licenseOf = (bench: Bench, tag: string) => told(bench).licenses.find((license) => license.tag === tag);

test('a registered product knows what is left of the package it has not chosen', () => {
  const bench = new Bench('registered');
  expect(told(bench).otherTier).toEqual({ tier: 'essentials', needed: 31, available: 0 });
});

test('a product that is not registered knows nothing of the account', () => {
  expect(told(new Bench('evaluation')).otherTier).toBeUndefined();
  expect(told(new Bench('reserved')).otherTier).toBeUndefined();
});

test('stepping down without Essentials licences is out of compliance by what was told', () => {
  const bench = new Bench('registered');
  bench.act((view, now) => setTier(view, { tier: 'essentials', by }, now));
  expect(licenseOf(bench, catalogue.essentials.tag)).toMatchObject({ short: 31, status: 'out-of-compliance' });
  expect(told(bench).otherTier).toEqual({ tier: 'advantage', needed: 31, available: 59_000 - 14_343 });
});

test('what other products use is told apart from what this one uses', () => {
  const bench = new Bench('registered');
  expect(licenseOf(bench, catalogue.advantage.tag)).toMatchObject({
    inUse: 31,
    unit: 'component',
    entitled: 59_000,
    usedByOthers: 14_343,
  });
});

test('the interfaces of a Center that captures by itself are no sensors', () => {
  const bench = new Bench('registered');
  bench.measure({ sensors: { ic3000: 2, catalyst9300: 3, centerDpiInterfaces: 3 }, subscriberRules: true });
  expect(told(bench).intrusionDetection).toEqual({ sensors: 5, interfaces: 3, rules: 'subscriber' });
  expect(licenseOf(bench, catalogue.intrusionDetectionCenterDpi.tag)).toMatchObject({ inUse: 3, unit: 'interface' });
  expect(licenseOf(bench, catalogue.intrusionDetectionIc3000.tag)).toMatchObject({ inUse: 2, unit: 'sensor' });
});

test('a cluster counts workloads and endpoints', () => {
  const bench = new Bench('registered', 'secure-workload');
  expect(told(bench).licenses.map(({ unit }) => unit)).toEqual(['workload', 'endpoint']);
});
