import { useState } from 'react';

/** A yes or no of this page's user, kept as long as the browser's tab is open. */
export function useSessionChoice(name: string, start: boolean): [choice: boolean, choose: (choice: boolean) => void] {
  const [choice, setChoice] = useState(() => storedChoice(name) ?? start);
  return [
    choice,
    (newChoice) => {
      setChoice(newChoice);
      try {
        sessionStorage.setItem(name, String(newChoice));
      } catch {
        // A browser that forbids storage remembers it until the page is left.
      }
    },
  ];
}

function storedChoice(name: string): boolean | undefined {
  try {
    const value = sessionStorage.getItem(name);
    return value === null ? undefined : value === 'true';
  } catch {
    return undefined;
  }
}
