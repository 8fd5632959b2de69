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

test('keeps the clock when the date is missing or unreadable', () => {
  const before = serverNow();
  syncServerTime(null);
  syncServerTime('yesterday');
  expect(serverNow()).toBe(before);
});

test('uses the backend’s time and advances it between responses', () => {
  syncServerTime('Thu, 15 Jan 2026 09:00:00 GMT');
  expect(iso()).toBe('2026-01-15T09:00:00.000Z');
  vi.advanceTimersByTime(90_000);
  expect(iso()).toBe('2026-01-15T09:01:30.000Z');
  expect(new Date(toServerTime(Date.now() - 30_000)).toISOString()).toBe('2026-01-15T09:01:00.000Z');
});

test('ignores a difference below one second, so that displayed times do not jitter', () => {
  syncServerTime('Thu, 15 Jan 2026 09:00:00 GMT');
  vi.advanceTimersByTime(700);
  syncServerTime('Thu, 15 Jan 2026 09:00:00 GMT');
  expect(iso()).toBe('2026-01-15T09:00:00.700Z');
});

test('notifies the listeners of a large correction, but not of a small one', () => {
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
