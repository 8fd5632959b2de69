import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useIsInitialLoading, useStickyError } from './use-sticky-error.ts';

const asking = { isPending: true, error: null };
const failed = { isPending: false, error: 'no answer' };
const answered = { isPending: false, error: null };

const after = (...query: readonly Parameters<typeof useStickyError<string>>[0][]) => {
  const { result, rerender } = renderHook(useStickyError<string>, { initialProps: query[0] ?? asking });
  for (const each of query.slice(1)) rerender(each);
  return result.current;
};

test('a question that was not answered yet has not failed', () => {
  expect(after(asking)).toBeNull();
});

test('a failure stays while the question is asked again, and the newest counts', () => {
  expect(after(asking, failed, asking)).toBe('no answer');
  expect(after(failed, asking, { ...failed, error: 'refused' }, asking)).toBe('refused');
});

test('an answer ends it; what fails after an answer is told as long as the query tells it', () => {
  expect(after(failed, asking, answered)).toBeNull();
  expect(after(answered, { ...failed, error: 'stale' })).toBe('stale');
  expect(after(failed, answered)).toBeNull();
});

test('a question is waited for until it is answered or has failed, and not again while it is asked anew', () => {
  const { result, rerender } = renderHook(useIsInitialLoading, {
    initialProps: asking as Parameters<typeof useIsInitialLoading>[0],
  });
  expect(result.current).toBe(true);
  rerender(failed);
  expect(result.current).toBe(false);
  rerender(asking);
  expect(result.current).toBe(false);
  rerender(answered);
  expect(result.current).toBe(false);
});
