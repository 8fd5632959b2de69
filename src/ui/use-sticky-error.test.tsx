import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useIsInitialLoading, useStickyError } from './use-sticky-error.ts';

const pending = { isPending: true, error: null };
const failed = { isPending: false, error: 'no response' };
const succeeded = { isPending: false, error: null };

const after = (...query: readonly Parameters<typeof useStickyError<string>>[0][]) => {
  const { result, rerender } = renderHook(useStickyError<string>, { initialProps: query[0] ?? pending });
  for (const each of query.slice(1)) rerender(each);
  return result.current;
};

test('returns no error for a query without a response', () => {
  expect(after(pending)).toBeNull();
});

test('keeps the newest error of a pending query during its refetches', () => {
  expect(after(pending, failed, pending)).toBe('no response');
  expect(after(failed, pending, { ...failed, error: 'refused' }, pending)).toBe('refused');
});

test('returns the current error of a query that has succeeded once', () => {
  expect(after(failed, pending, succeeded)).toBeNull();
  expect(after(succeeded, { ...failed, error: 'stale' })).toBe('stale');
  expect(after(failed, succeeded)).toBeNull();
});

test('reports initial loading until the first success or failure, not during refetches', () => {
  const { result, rerender } = renderHook(useIsInitialLoading, {
    initialProps: pending as Parameters<typeof useIsInitialLoading>[0],
  });
  expect(result.current).toBe(true);
  rerender(failed);
  expect(result.current).toBe(false);
  rerender(pending);
  expect(result.current).toBe(false);
  rerender(succeeded);
  expect(result.current).toBe(false);
});
