import { expect, test } from 'vitest';
import { daysLater, evaluation, expired, failure, now, registered, standby } from './example-summaries.ts';
import { DAY_MS } from './expiry.ts';
import { authorizationSeverity, evaluationSeverity, registrationSeverity } from './severity.ts';

test.each([
  [81, 'information'],
  [31, 'information'],
  [30, 'warning'],
  [8, 'warning'],
  [7, 'error'],
  [0, 'error'],
])('an evaluation with %i days left has the severity %s', (days, severity) => {
  expect(evaluationSeverity({ clock: 'paused', remaining: days * DAY_MS }, now)).toBe(severity);
});

test('a running evaluation has the severity of its remaining days, an expired one is an error', () => {
  expect(evaluationSeverity({ clock: 'running', endsAt: '2026-02-14T09:00:00.000Z' }, now)).toBe('warning');
  expect(evaluationSeverity({ clock: 'running', endsAt: '2026-02-14T09:00:00.001Z' }, now)).toBe('information');
  expect(evaluationSeverity({ clock: 'expired', expiredAt: '2026-01-14T09:00:00.000Z' }, now)).toBe('error');
});

test('a registration has the severity of its status', () => {
  expect(registrationSeverity(standby)).toBe('information');
  expect(registrationSeverity(registered)).toBe('success');
  expect(registrationSeverity(evaluation)).toBe('information');
  expect(registrationSeverity({ registration: { status: 'failed', lastFailure: failure } })).toBe('error');
});

test('an authorization has the severity of its status, during evaluation that of the evaluation', () => {
  expect(authorizationSeverity(registered, now)).toBe('success');
  expect(authorizationSeverity(evaluation, now)).toBe('information');
  expect(authorizationSeverity({ ...evaluation, evaluation: { clock: 'running', endsAt: daysLater(30) } }, now)).toBe(
    'warning',
  );
  expect(authorizationSeverity(expired, now)).toBe('error');
});
