import { expect, test } from 'vitest';
import type { ActiveSummary } from '#src/contract/summary.ts';
import { getCodeExchange } from './code-exchange.ts';

const at = '2026-01-15T09:00:00.000Z';
const summary: ActiveSummary = {
  registration: { status: 'unregistered' },
  authorization: { status: 'evaluation', since: at },
  evaluation: { clock: 'running', endsAt: at },
};
const keepsCode = { keepsConfirmationCode: true };
const stepsOf = (of: ActiveSummary, capabilities = keepsCode) =>
  getCodeExchange(of, capabilities)?.steps.map(({ step, side, state }) => `${state} ${side}: ${step}`);

test('returns no exchange without a pending request or an unacknowledged code', () => {
  expect(getCodeExchange(summary, keepsCode)).toBeUndefined();
});

test('shows the portal’s step as current for a pending request', () => {
  const pending: ActiveSummary = { ...summary, registration: { status: 'reservation-pending', requestedAt: at } };
  expect(getCodeExchange(pending, keepsCode)?.since).toBe(at);
  expect(stepsOf(pending)).toEqual([
    'done product: request-made',
    'now portal: authorization-wanted',
    'later product: authorization-installed',
  ]);
});

test('shows the entry in the portal as current for a confirmation or return code', () => {
  const unconfirmed: ActiveSummary = {
    ...summary,
    registration: { status: 'reserved', kind: 'specific', reservedAt: at, productInstance: 'center' },
    unacknowledged: { code: 'confirmation', madeAt: at },
  };
  expect(stepsOf(unconfirmed)?.[1]).toBe('now portal: confirmation-entered');
  expect(stepsOf(unconfirmed)?.[2]).toBe('later product: confirmation-acknowledged');
  expect(stepsOf(unconfirmed, { keepsConfirmationCode: false })?.[2]).toBe('later product: update-finished');
  expect(stepsOf({ ...summary, unacknowledged: { code: 'return', madeAt: at } })?.[1]).toBe(
    'now portal: return-entered',
  );
});
