import { expect, test } from 'vitest';
import type { Registration } from '#src/contract/summary.ts';
import { registrationOutcome } from './registration-outcome.ts';

const before = '2026-01-15T08:59:00.000Z';
const startedAt = '2026-01-15T09:00:00.000Z';
const after = '2026-01-15T09:00:03.000Z';
const reason = { code: 'token-not-valid', raw: 'not valid' } as const;

test('ignores a failure that is older than the attempt', () => {
  expect(registrationOutcome({ status: 'failed', lastFailure: { at: before, reason } }, startedAt)).toEqual({
    kind: 'waiting',
  });
  const retrying: Registration = {
    status: 'retrying',
    startedAt: before,
    lastFailure: { at: before, reason },
    nextAttemptAt: after,
  };
  expect(registrationOutcome(retrying, startedAt)).toEqual({ kind: 'waiting' });
});

test('distinguishes a refused attempt from an unreachable portal', () => {
  expect(registrationOutcome({ status: 'failed', lastFailure: { at: after, reason } }, startedAt)).toEqual({
    kind: 'refused',
    reason,
  });
  const retrying: Registration = {
    status: 'retrying',
    startedAt,
    lastFailure: { at: after, reason },
    nextAttemptAt: after,
  };
  expect(registrationOutcome(retrying, startedAt)).toEqual({ kind: 'unreachable', reason, nextAttemptAt: after });
});

test('returns waiting while the attempt is in progress or not yet in the summary', () => {
  expect(registrationOutcome({ status: 'registering', startedAt }, startedAt)).toEqual({ kind: 'waiting' });
  expect(registrationOutcome({ status: 'unregistered' }, startedAt)).toEqual({ kind: 'waiting' });
});

test('returns registered when the attempt has succeeded', () => {
  const registered: Registration = {
    status: 'registered',
    registeredAt: after,
    smartAccount: 'account',
    virtualAccount: 'virtual',
    productInstance: 'center',
    exportControlled: 'allowed',
    certificate: { renewedAt: after, renewsAt: after, expiresAt: after },
  };
  expect(registrationOutcome(registered, startedAt)).toEqual({ kind: 'registered' });
});
