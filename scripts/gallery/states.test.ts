import { expect, test } from 'vitest';
import { scenarioNames } from '#mocks/scenarios/names.ts';
import { statesOf } from './states.ts';

test('rejects an unknown scenario or product and lists the existing ones', () => {
  expect(() => statesOf({ only: ['evalution'] })).toThrow('evaluation-expired');
  expect(() => statesOf({ product: 'firewall' })).toThrow('secure-workload');
});

test('statesOf contains every scenario by default', () => {
  expect(new Set(statesOf({}).map(({ name }) => name))).toEqual(new Set(scenarioNames));
});

test('statesOf lists a world for each product that has it', () => {
  expect(statesOf({ only: ['evaluation', 'reserved-universal'] }).map(({ name, product }) => [name, product])).toEqual([
    ['evaluation', 'cyber-vision'],
    ['evaluation', 'secure-workload'],
    ['reserved-universal', 'secure-workload'],
  ]);
});

test('statesOf omits scenarios that the selected product does not have', () => {
  const states = statesOf({ only: ['evaluation', 'reserved-universal'], product: 'cyber-vision' });
  expect(states.map(({ name, product }) => [name, product])).toEqual([['evaluation', 'cyber-vision']]);
});
