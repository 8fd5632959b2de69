import { useState } from 'react';

/** A boolean user setting, stored as long as the browser tab is open. */
export function useSessionChoice(name: string, start: boolean): [choice: boolean, choose: (choice: boolean) => void] {
  const [choice, setChoice] = useState(() => storedChoice(name) ?? start);
  return [
    choice,
    (newChoice) => {
      setChoice(newChoice);
      try {
        sessionStorage.setItem(name, String(newChoice));
      } catch {
        // Without session storage the choice lasts until the next page load.
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
