import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  clockSkewChanges,
  serverNow,
  subscribeToClockSkewChanges,
  syncServerTime,
  toServerTime,
} from './server-clock.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2030-06-01T12:00:00.300Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const iso = () => new Date(serverNow()).toISOString();

test('without a date, or with one that cannot be read, the clock stays as it is', () => {
  const before = serverNow();
  syncServerTime(null);
  syncServerTime('yesterday');
  expect(serverNow()).toBe(before);
});

test('the backend’s time counts, not the browser’s, and goes on between answers', () => {
  syncServerTime('Thu, 15 Jan 2026 09:00:00 GMT');
  expect(iso()).toBe('2026-01-15T09:00:00.000Z');
  vi.advanceTimersByTime(90_000);
  expect(iso()).toBe('2026-01-15T09:01:30.000Z');
  expect(new Date(toServerTime(Date.now() - 30_000)).toISOString()).toBe('2026-01-15T09:01:00.000Z');
});

test('within the header’s own second nothing is learnt, so that what is shown does not tremble', () => {
  syncServerTime('Thu, 15 Jan 2026 09:00:00 GMT');
  vi.advanceTimersByTime(700);
  syncServerTime('Thu, 15 Jan 2026 09:00:00 GMT');
  expect(iso()).toBe('2026-01-15T09:00:00.700Z');
});

test('a jump of the backend’s clock is told to whoever counts down, a small correction is not', () => {
  syncServerTime('Thu, 15 Jan 2026 09:00:00 GMT');
  const before = clockSkewChanges();
  const listener = vi.fn();
  const stop = subscribeToClockSkewChanges(listener);
  syncServerTime('Thu, 15 Jan 2026 09:00:01 GMT');
  expect(listener).not.toHaveBeenCalled();
  syncServerTime('Fri, 16 Jan 2026 09:00:00 GMT');
  expect(listener).toHaveBeenCalledOnce();
  expect(clockSkewChanges()).toBe(before + 1);
  stop();
});
