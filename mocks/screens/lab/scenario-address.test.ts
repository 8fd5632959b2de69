import { expect, test } from 'vitest';
import { askedOf } from '#mocks/address.ts';
import { scenarioAddress } from './scenario-address.ts';

const startedAt = '2026-01-15T09:00:00.000Z';
const asked = (address: string) => askedOf(new URL(address, 'http://localhost'));

test('what is left to the scenario is not asked for', () => {
  expect(asked(scenarioAddress('reserved', { product: '', role: '' }, { frozen: false, startedAt })).world).toEqual({
    scenario: 'reserved',
    options: {},
  });
});

test('while time stands still the next scenario begins at the same moment', () => {
  const address = scenarioAddress(
    'reserved',
    { product: 'secure-workload', role: 'auditor' },
    { frozen: true, startedAt },
  );
  expect(asked(address).world).toEqual({
    scenario: 'reserved',
    options: { product: 'secure-workload', role: 'auditor', now: startedAt },
  });
});
