import { useState } from 'react';
import { type LabSessionState, readSessionState, saveSessionState } from './session-state.ts';

/** One thing the tab remembers of its lab, as state. */
export function useSessionState<Name extends keyof LabSessionState>(
  name: Name,
): readonly [LabSessionState[Name], (value: LabSessionState[Name]) => void] {
  const [value, setValue] = useState(() => readSessionState()[name]);
  return [
    value,
    (next) => {
      setValue(next);
      // The compiler cannot see that a name taken from the interface makes a part of it.
      saveSessionState({ [name]: next } as Partial<LabSessionState>);
    },
  ];
}
