// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { changeDateStyle, useDateStyle } from './date-style.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  changeDateStyle('relative');
  localStorage.clear();
});

test('a choice that the browser refuses to store lasts while the page is open', () => {
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('Refused.', 'SecurityError');
  });
  const { result, unmount } = renderHook(useDateStyle);
  expect(result.current).toBe('relative');
  act(() => changeDateStyle('absolute'));
  expect(result.current).toBe('absolute');
  unmount();
  expect(renderHook(useDateStyle).result.current).toBe('absolute');
});

test('a choice is stored for the next visit', () => {
  changeDateStyle('absolute');
  expect(localStorage.getItem('dates')).toBe('absolute');
});

test.each([
  ['absolute', 'absolute'],
  ['relative', 'relative'],
  ['weekly', 'relative'],
  [null, 'relative'],
])('the value %s stored in another tab applies as %s', (newValue, expected) => {
  const { result } = renderHook(useDateStyle);
  act(() => changeDateStyle(expected === 'absolute' ? 'relative' : 'absolute'));
  act(() => void window.dispatchEvent(Object.assign(new Event('storage'), { key: 'dates', newValue })));
  expect(result.current).toBe(expected);
});

test('a value stored under another key changes nothing', () => {
  const { result } = renderHook(useDateStyle);
  act(() => void window.dispatchEvent(Object.assign(new Event('storage'), { key: 'theme', newValue: 'absolute' })));
  expect(result.current).toBe('relative');
});
