import { useSyncExternalStore } from 'react';

/** The themes that a user can select; `system` is that of the browser. */
export const colorModes = ['light', 'dark', 'system'] as const;
export type ColorMode = (typeof colorModes)[number];

/** The browser's storage has the mode under this key, which the script in index.html reads before the first paint. */
const STORAGE_KEY = 'theme';

const isColorMode = (value: unknown): value is ColorMode => colorModes.includes(value as ColorMode);

function readMode(): ColorMode {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return isColorMode(stored) ? stored : 'system';
  } catch {
    return 'system';
  }
}

let mode: ColorMode | undefined;
const listeners = new Set<() => void>();
const getMode = () => (mode ??= readMode());

function apply(): void {
  const isDark = getMode() === 'dark' || (mode === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  for (const listener of listeners) listener();
}

/** Selects the theme, also for later visits if the browser stores data. */
function setMode(next: ColorMode): void {
  mode = next;
  try {
    localStorage.setItem(STORAGE_KEY, next);
  } catch {
    // The selection then lasts as long as the page.
  }
  apply();
}

/** Keeps `data-theme` of the document current: after a change of the browser's theme, or of the mode in another tab. */
export function followColorMode(): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply);
  addEventListener('storage', ({ key }) => {
    if (key !== STORAGE_KEY && key !== null) return;
    mode = readMode();
    apply();
  });
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Returns the selected mode, and a function that selects another. */
export function useColorMode(): [ColorMode, (mode: ColorMode) => void] {
  return [useSyncExternalStore(subscribe, getMode), setMode];
}
