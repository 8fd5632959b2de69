import { describe, expect, test } from 'vitest';
import type { Capabilities } from '#src/contract/product.ts';
import type { Registration } from '#src/contract/summary.ts';
import { type Action, offer } from './actions.ts';

const capabilities: Capabilities = {
  tiers: true,
  utilityMode: false,
  specificReservation: false,
  universalReservation: false,
  transport: 'dialog',
  locksWhenEvaluationEnds: true,
  complianceAffectsFeatures: true,
};
const at = '2026-01-15T09:00:00.000Z';
const reason = { code: 'communication-timeout', raw: 'timed out' } as const;
const registrations: Record<Registration['status'], Registration> = {
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
};
const settings: Action[] = ['edit-transport', 'edit-subscription'];

describe('what the page offers', () => {
  test.each<[Registration['status'], Action[]]>([
    ['unregistered', ['register', ...settings]],
    ['registering', settings],
    ['retrying', ['register', ...settings]],
    ['failed', ['register', ...settings]],
    ['registered', ['renew-authorization', 'renew-registration', 'deregister', ...settings]],
    ['expired', ['register', ...settings]],
  ])('%s: %j and nothing else', (status, expected) => {
    const all: Action[] = ['register', 'renew-authorization', 'renew-registration', 'deregister', ...settings];
    const offered = all.filter((action) => offer(action, registrations[status], 'admin', capabilities) === 'offered');
    expect(offered).toEqual(expected);
  });

  test('an operator or auditor sees the same, disabled because of the role', () => {
    expect(offer('register', registrations.unregistered, 'operator', capabilities)).toBe('role');
    expect(offer('deregister', registrations.registered, 'auditor', capabilities)).toBe('role');
    expect(offer('deregister', registrations.unregistered, 'auditor', capabilities)).toBe('absent');
  });

  test('a product without tiers or without a transport dialog offers neither', () => {
    const plain: Capabilities = { ...capabilities, tiers: false, transport: 'registration-url' };
    for (const action of settings) expect(offer(action, registrations.registered, 'admin', plain)).toBe('absent');
  });
});
