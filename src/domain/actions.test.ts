import { describe, expect, test } from 'vitest';
import type { Capabilities } from '#src/contract/product.ts';
import type { Summary } from '#src/contract/summary.ts';
import { type Action, type ActionState, getActionAvailability, getDenialReason } from './actions.ts';

const capabilities: Capabilities = {
  tiers: true,
  utilityMode: true,
  keepsConfirmationCode: true,
  specificReservation: true,
  universalReservation: false,
  transport: 'dialog',
  locksWhenEvaluationEnds: true,
  complianceAffectsFeatures: true,
};
const at = '2026-01-15T09:00:00.000Z';
const reason = { code: 'communication-timeout', raw: 'timed out' } as const;
type RegistrationSummary = Summary['registration'];
const registrations: Record<RegistrationSummary['status'], RegistrationSummary> = {
  'not-required': { status: 'not-required' },
  unregistered: { status: 'unregistered' },
  registering: { status: 'registering', startedAt: at },
  retrying: { status: 'retrying', startedAt: at, lastFailure: { at, reason }, nextAttemptAt: at },
  failed: { status: 'failed', lastFailure: { at, reason } },
  registered: {
    status: 'registered',
    registeredAt: at,
    smartAccount: 'account',
    virtualAccount: 'virtual',
    productInstance: 'center',
    exportControlled: 'allowed',
    certificate: { renewedAt: at, renewsAt: at, expiresAt: at },
  },
  expired: { status: 'expired', expiredAt: at },
  'reservation-pending': { status: 'reservation-pending', requestedAt: at },
  reserved: { status: 'reserved', kind: 'specific', reservedAt: at, productInstance: 'center' },
};
const settings: Action[] = ['edit-transport', 'edit-subscription'];
const renewals: Action[] = ['renew-authorization', 'renew-registration'];
const all: Action[] = [
  'register',
  'reserve',
  ...renewals,
  'deregister',
  ...settings,
  'change-mode',
  'continue-reservation',
  'view-request-code',
  'cancel-reservation',
  'update-reservation',
  'return-reservation',
  'view-confirmation-code',
  'view-return-code',
];
const enabledActions = (state: ActionState) =>
  all.filter((action) => getActionAvailability(action, state, 'admin', capabilities) === 'enabled');

describe('available actions', () => {
  test('hides every action on standby, for every role, and gives standby as the reason', () => {
    const standby: ActionState = { registration: registrations['not-required'] };
    for (const action of all)
      for (const role of ['admin', 'auditor'] as const) {
        expect(getActionAvailability(action, standby, role, capabilities), action).toBe('hidden');
        expect(getDenialReason(action, standby, 'hidden'), action).toBe('standby');
      }
  });

  test.each<[RegistrationSummary['status'], Action[]]>([
    ['unregistered', ['register', 'reserve', ...settings, 'change-mode']],
    ['registering', settings],
    ['retrying', ['register', 'reserve', ...settings]],
    ['failed', ['register', 'reserve', ...settings, 'change-mode']],
    ['registered', [...renewals, 'deregister', ...settings]],
    ['expired', ['register', 'reserve', ...settings, 'change-mode']],
    ['reservation-pending', ['edit-subscription', 'continue-reservation', 'view-request-code', 'cancel-reservation']],
    ['reserved', ['update-reservation', 'return-reservation']],
  ])('enables in the state %s only %j', (status, expected) => {
    expect(enabledActions({ registration: registrations[status], mode: 'pre-paid' })).toEqual(expected);
  });

  test('offers no update of a universal reservation', () => {
    const universal = { ...registrations.reserved, kind: 'universal' } as RegistrationSummary;
    expect(enabledActions({ registration: universal })).toEqual(['return-reservation']);
  });

  test('offers to view an unacknowledged code in the state that it belongs to', () => {
    const confirmation = { code: 'confirmation', madeAt: at } as const;
    const returned = { code: 'return', madeAt: at } as const;
    const availability = (registration: RegistrationSummary, unacknowledged: ActionState['unacknowledged']) =>
      enabledActions({ registration, ...(unacknowledged && { unacknowledged }) }).filter((action) =>
        action.endsWith('-code'),
      );
    expect(availability(registrations.reserved, confirmation)).toEqual(['view-confirmation-code']);
    expect(availability(registrations.unregistered, returned)).toEqual(['view-return-code']);
    expect(availability(registrations.reserved, undefined)).toEqual([]);
  });

  test.each<[RegistrationSummary['status'], Action[]]>([
    ['unregistered', ['register', 'reserve', 'edit-subscription', 'change-mode']],
    ['registered', [...renewals, 'deregister', 'edit-subscription']],
  ])('enables no transport settings in the state %s with post-paid mode', (status, expected) => {
    expect(enabledActions({ registration: registrations[status], mode: 'post-paid' })).toEqual(expected);
  });

  test('forbids available actions to an operator or auditor and hides the others', () => {
    expect(
      getActionAvailability('register', { registration: registrations.unregistered }, 'operator', capabilities),
    ).toBe('forbidden');
    expect(
      getActionAvailability('deregister', { registration: registrations.registered }, 'auditor', capabilities),
    ).toBe('forbidden');
    expect(
      getActionAvailability('deregister', { registration: registrations.unregistered }, 'auditor', capabilities),
    ).toBe('hidden');
  });

  test('gives a reason for every unavailable action', () => {
    const registered: ActionState = { registration: registrations.registered, mode: 'post-paid' };
    expect(getDenialReason('deregister', registered, 'forbidden')).toBe('forbidden');
    expect(getDenialReason('edit-transport', registered, 'hidden')).toBe('edit-transport-post-paid');
    expect(getDenialReason('change-mode', registered, 'hidden')).toBe('change-mode');
    expect(getDenialReason('edit-transport', { ...registered, mode: 'pre-paid' }, 'hidden')).toBe('edit-transport');
  });

  test('hides actions that the product does not support', () => {
    const plain: Capabilities = { ...capabilities, tiers: false, utilityMode: false, transport: 'registration-url' };
    const state = { registration: registrations.unregistered };
    for (const action of [...settings, 'change-mode'] as const)
      expect(getActionAvailability(action, state, 'admin', plain)).toBe('hidden');
  });
});
