import { describe, expect, test } from 'vitest';
import { selectChromium, sourcesToTry } from './chromium.ts';

const shell = '/usr/bin/chromium-headless-shell';
const complete = '/usr/bin/chromium';
const playwrightPath = '/home/user/.cache/ms-playwright/chromium-1/chrome';

describe('the Chromium that tests use', () => {
  test('no Chromium is selected when none is installed', () => {
    expect(selectChromium({ shells: [], complete: [] })).toBeUndefined();
  });

  test('the headless shell is selected where both are installed', () => {
    expect(selectChromium({ shells: [shell], complete: [complete] })).toBe(shell);
  });

  test('a complete Chromium is selected where there is no headless shell', () => {
    expect(selectChromium({ shells: [], complete: [complete, playwrightPath] })).toBe(complete);
  });
});

describe('the sources of a headless shell', () => {
  const withApt = { canUseApt: true, playwrightPath };
  const withoutApt = { canUseApt: false, playwrightPath };

  test('an installed headless shell needs no source', () => {
    expect(sourcesToTry({ shells: [shell], complete: [] }, withApt)).toEqual([]);
  });

  test('a user who cannot install packages keeps the complete Chromium of the system', () => {
    expect(sourcesToTry({ shells: [], complete: [complete] }, withoutApt)).toEqual([]);
  });

  test('the package is installed beside a complete Chromium of the system', () => {
    expect(sourcesToTry({ shells: [], complete: [complete, playwrightPath] }, withApt)).toEqual(['Debian']);
  });

  test('the headless shell of Playwright is installed beside its complete Chromium', () => {
    expect(sourcesToTry({ shells: [], complete: [playwrightPath] }, withApt)).toEqual(['Playwright']);
  });

  test('a system that has no Chromium tries Playwright first, then Debian', () => {
    expect(sourcesToTry({ shells: [], complete: [] }, withoutApt)).toEqual(['Playwright']);
    expect(sourcesToTry({ shells: [], complete: [] }, withApt)).toEqual(['Playwright', 'Debian']);
  });
});
