import { expect, test } from 'vitest';
import type { Renewal } from '#src/contract/renewals.ts';
import type { ActiveSummary } from '#src/contract/summary.ts';
import { renewalOutcome } from './renewal-outcome.ts';

const at = '2026-01-15T09:00:00.000Z';
const reason = { code: 'communication-timeout', raw: '' } as const;
const registered: ActiveSummary = {
  registration: {
    status: 'registered',
    registeredAt: at,
    smartAccount: 'Example',
    virtualAccount: 'Default',
    productInstance: 'center',
    exportControlled: 'allowed',
    certificate: { renewedAt: at, renewsAt: '2026-07-14T09:00:00.000Z', expiresAt: '2027-01-15T09:00:00.000Z' },
  },
  authorization: {
    status: 'authorized',
    since: at,
    heartbeat: { lastSuccessAt: at, nextAt: '2026-02-14T09:00:00.000Z', deadlineAt: '2026-04-15T09:00:00.000Z' },
  },
  evaluation: { clock: 'paused', remaining: 1000 },
};
const reservedMeanwhile: ActiveSummary = {
  ...registered,
  registration: { status: 'reserved', kind: 'specific', reservedAt: at, productInstance: 'center' },
};
const refused = (kind: Renewal['kind']): Renewal => ({ outcome: 'failed', kind, at, reason });

test.each(['authorization', 'registration'] as const)(
  'returns only success or failure without the new state: %s',
  (kind) => {
    expect(renewalOutcome(refused(kind), { summary: undefined, usage: undefined })).toEqual({ kind: 'refused' });
    expect(renewalOutcome({ outcome: 'succeeded', kind, at }, { summary: undefined, usage: undefined })).toEqual({
      kind: 'done',
    });
  },
);

test('returns covered only for the renewal of an authorization in compliance', () => {
  const state = { summary: registered, usage: undefined };
  expect(renewalOutcome({ outcome: 'succeeded', kind: 'authorization', at }, state)).toEqual({ kind: 'covered' });
  expect(renewalOutcome({ outcome: 'succeeded', kind: 'registration', at }, state)).toEqual({ kind: 'done' });
});

test('returns the expiry of the authorization or registration that was not renewed', () => {
  const state = { summary: registered, usage: undefined };
  expect(renewalOutcome(refused('authorization'), state)).toEqual({ kind: 'kept', at: '2026-04-15T09:00:00.000Z' });
  expect(renewalOutcome(refused('registration'), state)).toEqual({ kind: 'kept', at: '2027-01-15T09:00:00.000Z' });
});

test('returns refused without details when licences were reserved meanwhile', () => {
  expect(renewalOutcome(refused('authorization'), { summary: reservedMeanwhile, usage: undefined })).toEqual({
    kind: 'refused',
  });
});
