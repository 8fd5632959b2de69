import { expect, test } from 'vitest';
import { askedOf } from '#mocks/address.ts';
import { liveAddress } from './live-address.ts';

const asked = (address: string) => askedOf(new URL(address, 'http://localhost:4173'));

test('what is left to the scenario is not in the address', () => {
  expect(liveAddress('reserved', {})).toBe('/?scenario=reserved');
});

test('the demo understands all that is in it', () => {
  const now = '2026-01-15T09:00:00.000Z';
  const address = liveAddress('register', {
    product: 'secure-workload',
    role: 'auditor',
    language: 'fr',
    theme: 'dark',
    now,
  });
  expect(asked(address)).toEqual({
    world: { scenario: 'register', options: { product: 'secure-workload', role: 'auditor', now } },
    language: 'fr',
    theme: 'dark',
  });
});
