// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { chooseDateStyle, chooseTheme, followTheme, useDateStyle, useThemeChoice } from './appearance.ts';

let isBrowserDark: boolean;
let reportBrowserTheme: () => void;

beforeAll(() => {
  vi.stubGlobal('matchMedia', () => ({
    get matches() {
      return isBrowserDark;
    },
    addEventListener: (_type: string, listener: () => void) => {
      reportBrowserTheme = listener;
    },
  }));
  followTheme();
});
beforeEach(() => {
  localStorage.clear();
  isBrowserDark = false;
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  chooseTheme('light');
  chooseDateStyle('relative');
  localStorage.clear();
});

/** Stores a value as another tab does. */
function storeInAnotherTab(key: string, value: string): void {
  localStorage.setItem(key, value);
  window.dispatchEvent(Object.assign(new Event('storage'), { key }));
}

function changeBrowserTheme(isDark: boolean): void {
  isBrowserDark = isDark;
  reportBrowserTheme();
}

const shownTheme = () => document.documentElement.dataset.theme;

describe('the theme of the document', () => {
  test('a choice applies at once and is stored under the key that index.html reads', () => {
    const { result } = renderHook(useThemeChoice);
    expect(result.current).toBe('system');
    act(() => chooseTheme('dark'));
    expect([result.current, shownTheme(), localStorage.getItem('theme')]).toEqual(['dark', 'dark', 'dark']);
  });

  test('the theme is that of the browser without a choice, and after the choice of "system"', () => {
    changeBrowserTheme(true);
    expect(shownTheme()).toBe('dark');
    chooseTheme('light');
    changeBrowserTheme(true);
    expect(shownTheme()).toBe('light');
    chooseTheme('system');
    expect(shownTheme()).toBe('dark');
    changeBrowserTheme(false);
    expect(shownTheme()).toBe('light');
  });

  test.each([
    ['dark', 'dark', 'dark'],
    ['light', 'light', 'light'],
    ['purple', 'system', 'light'],
  ])('the theme %s stored in another tab applies as %s', (stored, choice, shown) => {
    const { result } = renderHook(useThemeChoice);
    act(() => chooseTheme(stored === 'dark' ? 'light' : 'dark'));
    act(() => storeInAnotherTab('theme', stored));
    expect([result.current, shownTheme()]).toEqual([choice, shown]);
  });

  test('a choice that the browser refuses to store lasts while the page is open', () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('Refused.', 'SecurityError');
    });
    chooseTheme('dark');
    changeBrowserTheme(false);
    expect([renderHook(useThemeChoice).result.current, shownTheme()]).toEqual(['dark', 'dark']);
  });
});

test.each([
  ['absolute', 'absolute'],
  ['relative', 'relative'],
  ['weekly', 'relative'],
])('the style of dates %s stored in another tab applies as %s', (stored, expected) => {
  const { result } = renderHook(useDateStyle);
  act(() => chooseDateStyle(expected === 'absolute' ? 'relative' : 'absolute'));
  act(() => storeInAnotherTab('dates', stored));
  expect(result.current).toBe(expected);
});
