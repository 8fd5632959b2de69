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

describe('what the page offers', () => {
  test('nothing on standby, whoever asks, and says that it is why', () => {
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
  ])('%s: %j and nothing else', (status, expected) => {
    expect(enabledActions({ registration: registrations[status], mode: 'pre-paid' })).toEqual(expected);
  });

  test('a universal reservation has nothing to update', () => {
    const universal = { ...registrations.reserved, kind: 'universal' } as RegistrationSummary;
    expect(enabledActions({ registration: universal })).toEqual(['return-reservation']);
  });

  test('a code that waits to be entered can be looked at again, where its state is', () => {
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
  ])('%s and post-paid: the gateway stays as it is', (status, expected) => {
    expect(enabledActions({ registration: registrations[status], mode: 'post-paid' })).toEqual(expected);
  });

  test('an operator or auditor sees the same, disabled because of the role', () => {
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

  test('what is not offered has a reason to give', () => {
    const registered: ActionState = { registration: registrations.registered, mode: 'post-paid' };
    expect(getDenialReason('deregister', registered, 'forbidden')).toBe('forbidden');
    expect(getDenialReason('edit-transport', registered, 'hidden')).toBe('edit-transport-post-paid');
    expect(getDenialReason('change-mode', registered, 'hidden')).toBe('change-mode');
    expect(getDenialReason('edit-transport', { ...registered, mode: 'pre-paid' }, 'hidden')).toBe('edit-transport');
  });

  test('a product offers nothing it cannot do', () => {
    const plain: Capabilities = { ...capabilities, tiers: false, utilityMode: false, transport: 'registration-url' };
    const state = { registration: registrations.unregistered };
    for (const action of [...settings, 'change-mode'] as const)
      expect(getActionAvailability(action, state, 'admin', plain)).toBe('hidden');
  });
});
