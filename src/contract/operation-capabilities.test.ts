import { expect, test } from 'vitest';
import { isSupported } from './operation-capabilities.ts';
import { problemsOf } from './operation-problems.ts';
import { type OperationId, operations } from './operations.ts';
import type { Capabilities } from './product.ts';

/** A product that can do only what every product can. */
const minimal: Capabilities = {
  tiers: false,
  utilityMode: false,
  specificReservation: false,
  universalReservation: false,
  keepsConfirmationCode: false,
  transport: 'registration-url',
  locksWhenEvaluationEnds: false,
  complianceAffectsFeatures: false,
};
const ids = Object.keys(operations) as OperationId[];
const supported = (capabilities: Capabilities) => ids.filter((id) => isSupported(id, capabilities));

test('a product without reservations, tiers, modes and transport dialog lacks their operations', () => {
  expect(supported(minimal)).toEqual([
    'getSession',
    'getProduct',
    'getSystem',
    'getDiagnostic',
    'getSummary',
    'getUsage',
    'getActivity',
    'register',
    'deregister',
    'renew',
  ]);
});

test('universal reservations suffice for all reservation operations but the confirmation code’s', () => {
  const added = supported({ ...minimal, universalReservation: true }).filter((id) => !isSupported(id, minimal));

  expect(added).toContain('requestReservation');
  expect(added).toContain('getReturnCode');
  expect(added).not.toContain('getConfirmationCode');
  expect(added).not.toContain('acknowledgeConfirmation');
});

test('lists not-supported for the operations that a product can lack and for register only', () => {
  const refusable = ids.filter((id) => problemsOf(id).includes('not-supported'));

  expect(refusable).toEqual(ids.filter((id) => id === 'register' || !isSupported(id, minimal)));
});
