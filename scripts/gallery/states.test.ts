import { expect, test } from 'vitest';
import { scenarioNames } from '#mocks/scenarios/names.ts';
import { statesOf } from './states.ts';

test('an unknown scenario or product is refused with the known ones', () => {
  expect(() => statesOf({ only: ['evalution'] })).toThrow('evaluation-expired');
  expect(() => statesOf({ product: 'firewall' })).toThrow('secure-workload');
});

test('every scenario is among the states', () => {
  expect(new Set(statesOf({}).map(({ name }) => name))).toEqual(new Set(scenarioNames));
});

test('a world that fits both products is shown of both, one that does not of its own alone', () => {
  expect(statesOf({ only: ['evaluation', 'reserved-universal'] }).map(({ name, product }) => [name, product])).toEqual([
    ['evaluation', 'cyber-vision'],
    ['evaluation', 'secure-workload'],
    ['reserved-universal', 'secure-workload'],
  ]);
});

test('asked for one product, it leaves out what is about the other alone', () => {
  const states = statesOf({ only: ['evaluation', 'reserved-universal'], product: 'cyber-vision' });
  expect(states.map(({ name, product }) => [name, product])).toEqual([['evaluation', 'cyber-vision']]);
});
