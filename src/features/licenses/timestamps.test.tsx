// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { syncServerTime } from '#src/api/server-clock.ts';
import type { ActiveSummary } from '#src/contract/summary.ts';
import { initI18n } from '#src/i18n/i18n.ts';
import { AuthorizationStatus, RegistrationStatus } from './status-values.tsx';

const registeredAt = '2026-01-15T09:00:00.000Z';
const summary: ActiveSummary = {
  registration: {
    status: 'registered',
    registeredAt,
    smartAccount: 'Example',
    virtualAccount: 'Default',
    productInstance: 'center',
    exportControlled: 'allowed',
    certificate: {
      renewedAt: registeredAt,
      renewsAt: '2026-07-14T09:00:00.000Z',
      expiresAt: '2027-01-15T09:00:00.000Z',
    },
  },
  authorization: {
    status: 'authorized',
    since: registeredAt,
    heartbeat: {
      lastSuccessAt: registeredAt,
      nextAt: '2026-02-14T09:00:00.000Z',
      deadlineAt: '2026-04-15T09:00:00.000Z',
    },
  },
  evaluation: { clock: 'paused', remaining: 1000 },
};

beforeAll(() => initI18n());
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

/** Returns the text of both statuses at a time, for a summary that was loaded long before. */
function displayedAt(now: string, shown = summary): string {
  vi.setSystemTime(now);
  // The files of a worker share the clock, which another file may have set.
  syncServerTime(now);
  render(
    <main>
      <RegistrationStatus summary={shown} />
      <AuthorizationStatus summary={shown} />
    </main>,
  );
  return screen.getByRole('main').textContent;
}

test('shows future times with their labels for the future, and the time of day within 48 hours', () => {
  const displayed = displayedAt('2026-02-14T09:00:30.000Z');
  expect(displayed).toMatch(/next check Feb 14, 2026, 9:00\sAM/);
  expect(displayed).toContain('valid until Apr 15, 2026');
  expect(displayed).toContain('next renewal Jul 14, 2026');
  expect(displayed).not.toContain('was valid until');
});

test('marks a late check as overdue and an authorization as no longer valid', () => {
  const displayed = displayedAt('2026-04-15T09:00:00.000Z');
  expect(displayed).toMatch(/next check Feb 14, 2026 \(overdue\)/);
  expect(displayed).toContain('was valid until Apr 15, 2026');
  expect(displayed).toContain('next renewal Jul 14, 2026');
});

test('marks a late renewal as overdue and a certificate as no longer valid', () => {
  const displayed = displayedAt('2027-01-15T09:00:00.000Z');
  expect(displayed).toMatch(/next renewal Jul 14, 2026 \(overdue\)/);
  expect(displayed).toContain('was valid until Jan 15, 2027');
});

test('shows since when a product is unregistered, and nothing if that is unknown (S4 ch. 5)', () => {
  const unregistered = (since?: string): ActiveSummary => ({
    registration: { status: 'unregistered', ...(since && { since }) },
    authorization: { status: 'evaluation', since: registeredAt },
    evaluation: { clock: 'paused', remaining: 1000 },
  });
  expect(displayedAt('2026-02-14T09:00:00.000Z', unregistered(registeredAt))).toContain(
    'Unregisteredsince Jan 15, 2026',
  );
  cleanup();
  expect(displayedAt('2026-02-14T09:00:00.000Z', unregistered())).toMatch(/^Unregistered(?!.{0,3}since)/);
});
