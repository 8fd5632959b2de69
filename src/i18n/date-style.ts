import { useSyncExternalStore } from 'react';

/** How times of automatic tasks are written: as a time from now, or as a date. */
export const dateStyles = ['relative', 'absolute'] as const;
export type DateStyle = (typeof dateStyles)[number];

/** The key of the choice in local storage. */
const dateStyleKey = 'dates';

let current: DateStyle | undefined;
const listeners = new Set<() => void>();

const parse = (text: string | null): DateStyle => (text === 'absolute' ? text : 'relative');

function read(): DateStyle {
  try {
    current ??= parse(localStorage.getItem(dateStyleKey));
  } catch {
    current = 'relative';
  }
  return current;
}

function apply(style: DateStyle): void {
  current = style;
  for (const listener of listeners) listener();
}

/** A choice in another tab applies to this page too. */
function handleStorage({ key, newValue }: StorageEvent): void {
  if (key === dateStyleKey) apply(parse(newValue));
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', handleStorage);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', handleStorage);
  };
}

/** Returns the chosen style, `relative` without a choice. The component renders again when it changes. */
export function useDateStyle(): DateStyle {
  return useSyncExternalStore(subscribe, read);
}

/** Changes the style, and stores the choice for the next visit; without local storage it lasts while the page is open. */
export function changeDateStyle(style: DateStyle): void {
  apply(style);
  try {
    localStorage.setItem(dateStyleKey, style);
  } catch {
    // The choice is valid for this page only.
  }
}
