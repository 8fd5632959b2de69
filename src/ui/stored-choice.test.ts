// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createStoredChoice, createStoredText, useStoredChoice } from './stored-choice.ts';

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const createSize = () => createStoredChoice('size', ['small', 'large']);

/** Changes the storage as another tab does; `null` clears it. */
function storeInAnotherTab(key: string | null, value = ''): void {
  if (key === null) localStorage.clear();
  else localStorage.setItem(key, value);
  window.dispatchEvent(Object.assign(new Event('storage'), { key }));
}

function refuse(): never {
  throw new DOMException('Refused.', 'SecurityError');
}

test('a choice is stored for the next visit', () => {
  createSize().choose('large');
  expect(localStorage.getItem('size')).toBe('large');
  expect(createSize().get()).toBe('large');
});

test.each(['', 'LARGE', 'medium', 'toString', '"large"'])('the stored text "%s" is no choice', (text) => {
  localStorage.setItem('size', text);
  expect(createSize().get()).toBeUndefined();
});

test('a stored text can have any content', () => {
  const text = createStoredText('text');
  expect(text.get()).toBeUndefined();
  text.choose('[1]');
  expect(createStoredText('text').get()).toBe('[1]');
});

test('every component that uses a choice renders again after another choice', () => {
  const size = createSize();
  const { result } = renderHook(() => useStoredChoice(size));
  const { result: other } = renderHook(() => useStoredChoice(size));
  expect([result.current, other.current]).toEqual([undefined, undefined]);
  act(() => size.choose('small'));
  expect([result.current, other.current]).toEqual(['small', 'small']);
});

test('a listener that has unsubscribed is not called again', () => {
  const [size, listener] = [createSize(), vi.fn()];
  const unsubscribe = size.subscribe(listener);
  unsubscribe();
  size.choose('small');
  storeInAnotherTab('size', 'large');
  expect(listener).not.toHaveBeenCalled();
});

describe('a change in another tab', () => {
  test.each([
    ['large', 'large'],
    ['medium', undefined],
  ])('the value %s applies as %s', (value, expected) => {
    const size = createSize();
    const { result } = renderHook(() => useStoredChoice(size));
    act(() => size.choose('small'));
    act(() => storeInAnotherTab('size', value));
    expect(result.current).toBe(expected);
  });

  test('a cleared storage ends the choice', () => {
    const size = createSize();
    const { result } = renderHook(() => useStoredChoice(size));
    act(() => size.choose('small'));
    act(() => storeInAnotherTab(null));
    expect(result.current).toBeUndefined();
  });

  test('a value under another key calls no listener', () => {
    const [size, listener] = [createSize(), vi.fn()];
    const unsubscribe = size.subscribe(listener);
    storeInAnotherTab('color', 'large');
    unsubscribe();
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('in a browser that refuses to store data', () => {
  test('a choice lasts while the page is open, also without a component that uses it', () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(refuse);
    const size = createSize();
    const { result, unmount } = renderHook(() => useStoredChoice(size));
    expect(result.current).toBeUndefined();
    act(() => size.choose('large'));
    expect(result.current).toBe('large');
    unmount();
    expect(renderHook(() => useStoredChoice(size)).result.current).toBe('large');
  });

  test('a choice that was not stored replaces the stored one', () => {
    const full = { getItem: () => 'small', setItem: refuse } as unknown as Storage;
    vi.spyOn(window, 'localStorage', 'get').mockReturnValue(full);
    const size = createSize();
    size.choose('large');
    expect(size.get()).toBe('large');
  });

  test('a later choice that is stored, in any tab, replaces one that was not', () => {
    const size = createSize();
    const unsubscribe = size.subscribe(() => undefined);
    for (const store of [() => size.choose('small'), () => storeInAnotherTab('size', 'small')]) {
      const refusal = vi.spyOn(window, 'localStorage', 'get').mockImplementation(refuse);
      size.choose('large');
      expect(size.get()).toBe('large');
      refusal.mockRestore();
      store();
      expect(size.get()).toBe('small');
    }
    unsubscribe();
  });
});
